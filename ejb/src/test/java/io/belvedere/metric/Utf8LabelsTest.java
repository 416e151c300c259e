package io.belvedere.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class Utf8LabelsTest {

    private static final LabelLimits LIMITS = new LabelLimits(6, 20, 40);

    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private final List<List<int[]>> series = new ArrayList<>();

    @Test
    void labels_areThoseOfTheBuilderWhateverCameBefore() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Map<String, String>> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Map<String, String> labels = random(random);
            expected.add(labels);
            add(labels);
        }
        Utf8Labels decoder = decoder();

        for (int i = 0; i < expected.size(); i++) {
            Labels labels = decode(decoder, i);

            Labels naive = Labels.of(expected.get(i));
            assertThat(labels).as("seed %d series %d", seed, i).isEqualTo(naive);
            assertThat(labels.hash64()).as("seed %d series %d", seed, i).isEqualTo(naive.hash64());
        }
    }

    /** By UTF-8: {@code ～} comes before {@code 🚀}, other than by chars. Few texts, so that series have much in common. */
    private static Map<String, String> random(Random random) {
        Map<String, String> labels = new TreeMap<>(Utf8::compare);
        labels.put("__name__", "m" + random.nextInt(3));
        for (String name : List.of("code", "größe", "job", "～", "🚀")) {
            if (random.nextInt(4) > 0) {
                labels.put(
                        name,
                        random.nextInt(8) == 0 ? "" : List.of("a", "bb", "é🚀").get(random.nextInt(3)));
            }
        }
        return labels;
    }

    @Test
    void texts_ofAMessageAreShared() {
        add(Map.of("__name__", "first"));
        add(Map.of("__name__", "second"));
        add(Map.of("__name__", "first"));
        Utf8Labels decoder = decoder();

        Labels first = decode(decoder, 0);
        Labels second = decode(decoder, 1);
        Labels third = decode(decoder, 2);

        assertThat(second.name(0)).isSameAs(first.name(0));
        assertThat(third.value(0)).isSameAs(first.value(0));
    }

    @Test
    void series_thatIsRefusedLeavesNoTraceInTheNext() {
        add(ordered("__name__", "up", "a", "1", "b", "2"));
        add(ordered("__name__", "up", "b", "x", "a", "y"));
        add(ordered("__name__", "up", "a", "1", "b", "3"));
        Utf8Labels decoder = decoder();
        Labels first = decode(decoder, 0);

        assertThatThrownBy(() -> decode(decoder, 1))
                .hasMessage("label 'a' stands behind 'b', labels must be in the order of their names");

        assertThat(first).hasToString("up{a=\"1\", b=\"2\"}");
        assertThat(decode(decoder, 2)).isEqualTo(Labels.of(Map.of("__name__", "up", "a", "1", "b", "3")));
    }

    @Test
    void labels_thatBreakARuleAreRefused() {
        assertRefused("label 'a' is there twice", "__name__", "up", "a", "1", "a", "2");
        assertRefused("label must have a name", "", "x", "__name__", "up");
        assertRefused("label '__name__' is missing, it names the metric", "a", "1");
        assertRefused("label '__name__' is missing, it names the metric", "__name__", "");
        assertRefused("label '__name__' is missing, it names the metric");
        assertRefused("the name of label 'nnnnnnnnnnnnnnnnnnnnn' has 21 bytes", "__name__", "up", "n".repeat(21), "1");
        assertRefused("the value of label 'a' has 42 bytes, at most 40", "__name__", "up", "a", "é".repeat(21));
        assertRefused(
                "labels are 7 on one series", "__name__", "", "a", "", "b", "", "c", "", "d", "", "e", "", "f", "");
    }

    @Test
    void texts_thatAreNotUtf8AreRefused() {
        byte[] surrogate = {(byte) 0xed, (byte) 0xa0, (byte) 0x80};
        Utf8Labels decoder = new Utf8Labels(surrogate, LIMITS);
        decoder.clear();
        decoder.add(0, 3, 0, 3);

        assertThatThrownBy(decoder::toLabels).hasMessage("a text is not UTF-8");
        assertThat(decoder.shown()).startsWith("{").endsWith("}");
    }

    @Test
    void shown_isShort() {
        add(ordered("__name__", "u\np", "a", "x".repeat(100), "b", "2", "c", "3"));
        Utf8Labels decoder = decoder();

        assertThatThrownBy(() -> decode(decoder, 0)).isInstanceOf(BelvedereException.class);

        assertThat(decoder.shown()).isEqualTo("{__name__=\"u?p\", a=\"" + "x".repeat(60) + "…\", b=\"2\", …}");
    }

    private static void assertRefused(String told, String... pairs) {
        Utf8LabelsTest one = new Utf8LabelsTest();
        one.addPairs(List.of(pairs));
        Utf8Labels decoder = one.decoder();
        assertThatThrownBy(() -> one.decode(decoder, 0))
                .isInstanceOf(BelvedereException.class)
                .hasMessageContaining(told);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            labels.put(pairs[i], pairs[i + 1]);
        }
        return labels;
    }

    private void add(Map<String, String> labels) {
        List<String> pairs = new ArrayList<>();
        labels.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        addPairs(pairs);
    }

    private void addPairs(List<String> pairs) {
        List<int[]> labels = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            byte[] name = pairs.get(i).getBytes(StandardCharsets.UTF_8);
            byte[] value = pairs.get(i + 1).getBytes(StandardCharsets.UTF_8);
            int start = message.size();
            message.writeBytes(name);
            message.writeBytes(value);
            labels.add(new int[] {start, name.length, start + name.length, value.length});
        }
        series.add(labels);
    }

    private Utf8Labels decoder() {
        return new Utf8Labels(message.toByteArray(), LIMITS);
    }

    private Labels decode(Utf8Labels decoder, int number) {
        decoder.clear();
        for (int[] label : series.get(number)) {
            decoder.add(label[0], label[1], label[2], label[3]);
        }
        return decoder.toLabels();
    }
}
