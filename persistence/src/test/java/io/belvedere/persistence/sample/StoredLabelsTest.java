package io.belvedere.persistence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.Labels;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredLabelsTest {

    private static final Labels UP = Labels.of(Map.of("__name__", "up", "job", "ü"));

    /** The example of docs/formats/sample-log.md. If it changes, every series is stored once more. */
    @Test
    void encode_writesTheDocumentedBytes() {
        byte[] stored = StoredLabels.encode(UP);

        HexFormat hex = HexFormat.of().withDelimiter(" ");
        assertThat(hex.formatHex(stored)).isEqualTo("01 02 08 5f 5f 6e 61 6d 65 5f 5f 02 75 70 03 6a 6f 62 02 c3 bc");
        assertThat(hex.formatHex(StoredLabels.digest(stored)))
                .isEqualTo("3a cc 74 5d 97 45 f5 d4 74 73 b7 8d f3 4e 34 04");
    }

    @Test
    void decode_bringsBackAnyLabels() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            Map<String, String> map = new HashMap<>();
            for (int label = random.nextInt(12); label > 0; label--) {
                map.put(text(random), text(random));
            }
            Labels labels = Labels.of(map);

            assertThat(StoredLabels.decode(StoredLabels.encode(labels)))
                    .as("seed %s", seed)
                    .isEqualTo(labels);
        }
    }

    private static String text(Random random) {
        return random.ints(1 + random.nextInt(200), 0, 0x10000 + 0x100)
                .map(point -> point > 0xFFFF ? point + 0xF000 : point)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .collect(() -> new StringBuilder("x"), StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void decode_endsInOneExceptionForAnyBytes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Labels.Builder builder = Labels.builder(LabelLimits.UNLIMITED);
        byte[] stored = StoredLabels.encode(UP);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = Arrays.copyOf(stored, random.nextInt(stored.length + 1));
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                StoredLabels.decode(bytes, builder);
            } catch (CorruptSamplesException clear) {
                // what it is about
            } catch (RuntimeException other) {
                throw new AssertionError("seed " + seed, other);
            }
            assertThat(StoredLabels.decode(stored, builder))
                    .as("the builder is empty again, seed %s", seed)
                    .isEqualTo(UP);
        }
    }

    @Test
    void decode_saysWhatIsWrong() {
        assertRefused("", "1 bytes are needed where 0 are left");
        assertRefused("0200", "format 2 of labels is not known, 1 is");
        assertRefused("0105", "the number of labels is 5, at most 1 is possible");
        assertRefused("01010561", "the length of a text is 5, at most 2 is possible");
        assertRefused("010000", "1 bytes are left at the end");
        assertRefused("01020161016201610163", "stored labels: label 'a' is there twice");
    }

    private static void assertRefused(String hex, String message) {
        assertThatThrownBy(() -> StoredLabels.decode(HexFormat.of().parseHex(hex)))
                .isInstanceOf(CorruptSamplesException.class)
                .hasMessage("corrupt samples: " + message);
    }
}
