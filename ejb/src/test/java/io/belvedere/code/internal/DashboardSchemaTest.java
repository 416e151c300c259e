package io.belvedere.code.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.code.FileFormat;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardSchemaTest {

    private static final TenantId ACME = TenantId.parse("acme");

    private final BoardFiles files = new BoardFiles(LayoutLimits.DEFAULTS, new CommonMarkdown(), 10_000_000);
    private final SchemaCheck schema = new SchemaCheck(
            (Map<?, ?>) Objects.requireNonNull(files.tree(DashboardSchema.text(LayoutLimits.DEFAULTS))));

    @Test
    void schema_isTheOneInTheManual() throws IOException {
        assertThat(Path.of("../docs/dashboard.schema.json"))
                .content()
                .isEqualTo(DashboardSchema.text(LayoutLimits.DEFAULTS));
    }

    @Test
    void schema_takesEveryBoard() {
        long seed = System.nanoTime();
        RandomBoards boards = new RandomBoards(new Random(seed), ACME);
        for (int i = 0; i < 100; i++) {
            String text = files.print(boards.board(), FileFormat.JSON);

            assertThat(schema.faults(files.tree(text)))
                    .as("seed %d: %s", seed, text)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "belvedere/v1|belvedere/v2|apiVersion",
                "title: T|title: ''|spec.title",
                "title: T|titel: T|spec.titel",
                "x: 0|x: 24|x",
                "x: 0|x: 0.5|x",
                "id: cpu|id: CPU|id",
                "type: stat|type: chart|widget",
                "unit: bytes|unit: parsecs|unit",
                "decimals: 2|decimals: many|decimals",
                "widget: {|locked: yes, widget: {|locked",
            })
    void schema_refusesWhatIsRefusedHere(String right, String wrong, String path) {
        String text =
                """
                apiVersion: belvedere/v1
                kind: Dashboard
                metadata: {id: db}
                spec:
                  title: T
                  layouts:
                  - id: main
                    name: Main
                    regions:
                    - {id: cpu, x: 0, y: 0, width: 1, height: 1, widget: {type: stat, options: {unit: bytes, decimals: 2}}}
                """;
        assertThat(schema.faults(files.tree(text))).isEmpty();
        assertThat(files.parse(text, ACME).regions()).isEqualTo(1);
        String changed = text.replace(right, wrong);

        List<String> faults = schema.faults(files.tree(changed));

        assertThat(faults).isNotEmpty();
        assertThatThrownBy(() -> files.parse(changed, ACME)).hasMessageContaining(path);
    }
}
