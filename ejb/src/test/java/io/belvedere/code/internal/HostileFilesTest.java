package io.belvedere.code.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.belvedere.code.Fault;
import io.belvedere.code.FaultyFileException;
import io.belvedere.code.FileFormat;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, or made to break the server. */
class HostileFilesTest {

    private static final int MAX_BYTES = 10_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final TenantId ACME = TenantId.parse("acme");

    private final BoardFiles files = new BoardFiles(LayoutLimits.DEFAULTS, new CommonMarkdown(), MAX_BYTES);

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void parse_namesTheFaultsOfEveryTruncatedFile(FileFormat format) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String text = files.print(new RandomBoards(random, ACME).board(), format);
        for (int i = 0; i < 200; i++) {
            int length = random.nextInt(Math.max(1, text.lastIndexOf("layouts")));

            List<Fault> faults = faults(text.substring(0, length));

            assertThat(faults)
                    .as("seed %d, %d characters of %s", seed, length, text)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void parse_readsOrRefusesEveryMangledFile(FileFormat format) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String text = files.print(new RandomBoards(random, ACME).board(), format);
        String marks = "{}[]:,-#&*!|>'\"%@` \n\tx0.\u2028";
        for (int i = 0; i < 500; i++) {
            StringBuilder mangled = new StringBuilder(text);
            for (int j = 0; j < 3; j++) {
                mangled.setCharAt(random.nextInt(text.length()), marks.charAt(random.nextInt(marks.length())));
            }

            FaultyFileException refused =
                    catchThrowableOfType(FaultyFileException.class, () -> files.parse(mangled.toString(), ACME));

            assertThat(refused == null || !refused.faults().isEmpty())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void parse_refusesAHugeFileUnread() {
        assertThat(messages("x".repeat(50_000_000))).containsExactly("is larger than 10000000 bytes");
    }

    @Test
    void parse_countsBytesNotCharacters() {
        assertThat(messages("ü".repeat(MAX_BYTES / 2 + 1))).containsExactly("is larger than 10000000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"a\":[", "- "})
    void parse_refusesDeepNesting(String opening) {
        List<String> messages = Assertions.assertTimeoutPreemptively(PATIENCE, () -> messages(opening.repeat(200_000)));

        assertThat(messages).containsExactly("is nested deeper than 32 levels");
    }

    @Test
    void parse_refusesBinary() {
        assertThat(messages("PK\u0003\u0004\u0000")).containsExactly("holds the control character 3, so it is no text");
    }

    @Test
    void parse_refusesValuesMultipliedByAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [%s]%n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }

        assertThat(messages(bomb.toString())).containsExactly("has more than 1000000 values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\":"})
    void parse_refusesMoreValuesThanAnyDashboardHas(String beginning) {
        assertThat(messages(beginning + "[" + "0,".repeat(2_000_000))).containsExactly("has more than 1000000 values");
    }

    @Test
    void parse_refusesManyAliases() {
        assertThat(messages("a: &a x\nb: [" + "*a, ".repeat(101) + "]"))
                .containsExactly("is more than the 100th alias of the file");
    }

    @Test
    void parse_refusesAValueWithinItself() {
        assertThat(messages("a: &a [*a]")).containsExactly("is the alias *a, which stands for nothing yet");
    }

    @Test
    void parse_refusesTags() {
        assertThat(messages("!!java.net.URL [\"http://localhost\"]"))
                .contains("has the tag tag:yaml.org,2002:java.net.URL, tags are not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind: a\nkind: b", "{\"kind\": 1,\n\"kind\": 2}"})
    void parse_refusesNamesThatAreThereTwice(String text) {
        assertThat(faults(text)).contains(new Fault("kind", 2, 1, "is here twice, first in line 1"));
    }

    @Test
    void parse_refusesSeveralDocuments() {
        assertThat(messages("a: 1\n---\nb: 2\n")).containsExactly("holds more than one YAML document");
    }

    @Test
    void parse_tellsNoMoreFaultsThanAnybodyReads() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append("key").append(i).append(": 1\n");
        }

        assertThat(messages(text.toString())).hasSize(101).last().isEqualTo("there are 904 more faults");
    }

    @Test
    void parse_survivesMoreFaultyRegionsThanItTellsOf() {
        String region = "{\"widget\":{},\"x\":-1},";
        String regions = region.repeat(200);
        String text = "{\"spec\":{\"layouts\":[{\"id\":\"a\",\"regions\":[" + regions.substring(0, regions.length() - 1)
                + "]}]}}";

        assertThat(messages(text)).hasSize(101).last().asString().endsWith("more faults");
    }

    @Test
    void parse_readsAFileAtTheLimitInTime() {
        StringBuilder text = new StringBuilder("spec:\n  layouts:\n  - regions:\n");
        String title = "x".repeat(100);
        while (text.length() < MAX_BYTES - 200) {
            text.append("    - {id: a, x: 1, y: 2, width: 3, height: 4, widget: {type: text, title: " + title + "}}\n");
        }

        List<String> messages = Assertions.assertTimeoutPreemptively(PATIENCE, () -> messages(text.toString()));

        assertThat(messages).anyMatch(message -> message.contains("allowed is 0 to 200"));
    }

    private List<String> messages(String text) {
        return faults(text).stream().map(Fault::message).toList();
    }

    private List<Fault> faults(String text) {
        return catchThrowableOfType(FaultyFileException.class, () -> files.parse(text, ACME))
                .faults();
    }
}
