package io.belvedere.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private static Labels.Builder builder() {
        return Labels.builder(LabelLimits.DEFAULTS);
    }

    @Test
    void build_sortsByTheBytesOfNames() {
        // As chars, U+FF5E would come behind the surrogates of U+1F680.
        Labels labels = builder()
                .add("🚀", "5")
                .add("～", "4")
                .add("é", "3")
                .add("a", "2")
                .add("Z", "1")
                .build();

        assertThat(labels.asMap().values()).containsExactly("1", "2", "3", "4", "5");
    }

    /** The naive twin sorts the bytes themselves. */
    @Test
    void build_sortsAsBytesDo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<String> names = randomNames(random);
            List<String> expected = new ArrayList<>(names);
            expected.sort((a, b) ->
                    Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
            Labels.Builder builder = builder();
            names.forEach(name -> builder.add(name, name + "!"));

            Labels labels = builder.build();

            assertThat(labels.asMap().keySet()).as("seed %d", seed).containsExactlyElementsOf(expected);
            assertThat(names).as("seed %d", seed).allMatch(name -> labels.get(name)
                    .equals(name + "!"));
        }
    }

    private static List<String> randomNames(Random random) {
        int[] alphabet = {'a', 'Z', '_', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFF5E, 0xFFFF, 0x10000, 0x10FFFF};
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(3); length > 0; length--) {
                name.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            names.add(name.toString());
        }
        return new ArrayList<>(new LinkedHashSet<>(names));
    }

    @Test
    void equals_doesNotDependOnTheOrderOfAdding() {
        Labels first = builder().add("b", "2").add("a", "1").build();
        Labels second = builder().add("a", "1").add("b", "2").build();

        assertThat(first).isEqualTo(second).hasSameHashCodeAs(second);
        assertThat(first).isNotEqualTo(Labels.of(Map.of("a", "1", "b", "3")));
        assertThat(first).isNotEqualTo(Labels.of(Map.of("a", "1")));
    }

    @Test
    void build_dropsEmptyValues() {
        Labels labels = builder().add("a", "1").add("b", "").build();

        assertThat(labels).isEqualTo(Labels.of(Map.of("a", "1")));
        assertThat(labels.get("b")).isEmpty();
        assertThat(labels.size()).isEqualTo(1);
    }

    @Test
    void build_leavesTheBuilderEmpty() {
        Labels.Builder builder = builder();
        builder.add("a", "1").build();

        assertThat(builder.build()).isEqualTo(Labels.EMPTY);
    }

    @Test
    void hash64_neverChanges() {
        assertThat(Labels.EMPTY.hash64()).isEqualTo(0xcbf29ce484222325L);
        assertThat(Labels.of(Map.of("__name__", "up", "job", "api")).hash64()).isEqualTo(0x352aa4b15fa28bb6L);
        assertThat(Labels.of(Map.of("é～🚀", "ß")).hash64()).isEqualTo(0x276a3dc93f812396L);
    }

    /** The naive twin makes the bytes first. */
    @Test
    void hash64_isFnvOverUtf8() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Labels.Builder builder = builder();
            randomNames(random).forEach(name -> builder.add(name, name + "é🚀"));
            Labels labels = builder.build();
            long expected = 0xcbf29ce484222325L;
            for (Map.Entry<String, String> label : labels.asMap().entrySet()) {
                expected = fnv(fnv(expected, label.getKey()), label.getValue());
            }

            assertThat(labels.hash64()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static long fnv(long before, String text) {
        long hash = before;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * 0x100000001b3L;
        }
        return (hash ^ 0xFF) * 0x100000001b3L;
    }

    @Test
    void hash64_knowsNameFromValue() {
        assertThat(Labels.of(Map.of("ab", "c")).hash64())
                .isNotEqualTo(Labels.of(Map.of("a", "bc")).hash64());
    }

    @Test
    void toString_isASelector() {
        assertThat(Labels.of(Map.of("__name__", "up", "job", "a\"b\\c\nd"))).hasToString("up{job=\"a\\\"b\\\\c\\nd\"}");
        assertThat(Labels.of(Map.of("__name__", "node:up", "b", "2", "a", "1")))
                .hasToString("node:up{a=\"1\", b=\"2\"}");
        assertThat(Labels.of(Map.of("__name__", "up"))).hasToString("up");
        assertThat(Labels.of(Map.of("a", "1"))).hasToString("{a=\"1\"}");
        assertThat(Labels.EMPTY).hasToString("{}");
        assertThat(Labels.of(Map.of("__name__", "http.requests", "k8s.pod", "x\u0001", "a:b", "y")))
                .hasToString("{\"http.requests\", \"a:b\"=\"y\", \"k8s.pod\"=\"x\\u0001\"}");
    }

    @Test
    void build_refusesTwoOfAName() {
        assertThatThrownBy(() ->
                        builder().add("job", "a").add("x", "b").add("job", "a").build())
                .hasMessage("label 'job' is there twice");
    }

    @Test
    void build_refusesTooManyLabels() {
        Labels.Builder builder = builder();
        for (int i = 0; i < 1_000_000; i++) {
            builder.add("l" + i, "v");
        }

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(BelvedereException.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(Problem.INVALID))
                .hasMessage("labels are 1000000 on one series, at most 64 are allowed");
        assertThat(builder.build()).isEqualTo(Labels.EMPTY);
    }

    @Test
    void build_takesAsManyAndAsLongAsAllowed() {
        Labels.Builder builder = builder();
        for (int i = 0; i < 63; i++) {
            builder.add("l" + i, "é".repeat(2_048));
        }

        assertThat(builder.add("n".repeat(1_024), "v").build().size()).isEqualTo(64);
    }

    @Test
    void add_refusesWhatIsTooLong() {
        assertThatThrownBy(() -> builder().add("job", "é".repeat(2_049)))
                .hasMessage("the value of label 'job' has 4098 bytes, at most 4096 are allowed");
        assertThatThrownBy(() -> builder().add("n".repeat(1_025), "v"))
                .hasMessageEndingWith("…' has 1025 bytes, at most 1024 are allowed")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
        assertThatThrownBy(() -> builder().add("job", "x".repeat(1 << 20)))
                .hasMessage("the value of label 'job' has 1048576 bytes, at most 4096 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE80", "a\uD83Db", "\uDE80\uD83D", "\uD83D\uD83D\uDE80"})
    void add_refusesHalfOfASurrogatePair(String broken) {
        assertThatThrownBy(() -> builder().add("job", broken)).hasMessageContaining("half of a surrogate pair");
        assertThatThrownBy(() -> builder().add(broken, "x")).hasMessageContaining("half of a surrogate pair");
    }

    @Test
    void add_refusesANameThatIsEmpty() {
        assertThatThrownBy(() -> builder().add("", "x")).hasMessage("label must have a name");
    }

    @Test
    void requireMetricName_refusesASeriesOfNoMetric() {
        assertThatThrownBy(() -> LabelRules.requireMetricName(Labels.of(Map.of("a", "1"))))
                .hasMessage("label '__name__' is missing, it names the metric");
    }

    @Test
    void interned_sharesTheStringsThatAreGiven() {
        String name = "job";
        String value = "api";
        Labels labels = Labels.of(Map.of(String.valueOf(name.toCharArray()), String.valueOf(value.toCharArray())));

        Labels interned = labels.interned(any -> name, (anyName, anyValue) -> value);

        assertThat(interned).isEqualTo(labels);
        assertThat(interned.name(0)).isSameAs(name);
        assertThat(interned.value(0)).isSameAs(value);
    }

    @ParameterizedTest
    @CsvSource({"counter, COUNTER", "gaugehistogram, GAUGEHISTOGRAM", "untyped, UNKNOWN", "'', UNKNOWN"})
    void metricType_isReadByItsText(String text, MetricType expected) {
        assertThat(MetricType.ofText(text)).isEqualTo(expected);
    }

    @Test
    void of_takesAnyLimit() {
        assertThat(Labels.of(Collections.singletonMap("a", "x".repeat(10_000))).get("a"))
                .hasSize(10_000);
    }
}
