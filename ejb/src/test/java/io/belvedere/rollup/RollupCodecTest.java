package io.belvedere.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.chunk.CorruptChunkException;
import io.belvedere.chunk.Samples;
import io.belvedere.chunk.SeriesKind;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RollupCodecTest {

    /** What the format knows; roll-ups that are compared with the twin must have met all of it. */
    private static final String[] ALL_FORMS = {
        "decimals",
        "doubles",
        "total 0",
        "total 1",
        "total 2",
        "min 0",
        "min 1",
        "max 0",
        "max 1",
        "before 0",
        "before 1",
        "sketched 0",
        "sketched 1"
    };

    @Test
    void decode_givesBackWhatWasEncodedAsTheNaiveTwinDoes() {
        long seed = System.nanoTime();
        RandomSeries source = new RandomSeries(new Random(seed));
        Set<String> forms = new TreeSet<>();
        for (int i = 0; i < 250; i++) {
            Samples samples = source.next();
            for (Rollup rollup : List.of(
                    Rollup.of(samples, Resolution.FIVE_MINUTES), Rollup.withSketches(samples, Resolution.ONE_HOUR))) {

                byte[] bytes = RollupCodec.encode(rollup);

                assertThat(texts(RollupCodec.decode(bytes)))
                        .as("seed %d, series %d", seed, i)
                        .isEqualTo(texts(rollup));
                assertThat(new NaiveRollupDecoder(bytes, forms).decode())
                        .as("seed %d, series %d, twin", seed, i)
                        .isEqualTo(texts(rollup));
            }
        }
        assertThat(forms).as("seed %d", seed).containsExactlyInAnyOrder(ALL_FORMS);
    }

    @Test
    void decode_keepsTheResolution() {
        for (Resolution resolution : Resolution.values()) {
            Rollup rollup = Rollup.of(SeriesKind.COUNTER.samples(10, 1), resolution);

            assertThat(RollupCodec.decode(RollupCodec.encode(rollup)).resolution())
                    .isEqualTo(resolution);
        }
    }

    @Test
    void encode_takesNoValues() {
        Rollup empty = Rollup.withSketches(Samples.of(new long[0], new double[0]), Resolution.ONE_HOUR);

        assertThat(RollupCodec.decode(RollupCodec.encode(empty)).size()).isZero();
    }

    @Test
    void encode_takesHardlyAnythingForConstantBuckets() {
        Rollup rollup = Rollup.withSketches(SeriesKind.CONSTANT.samples(SeriesKind.DAY, 1), Resolution.FIVE_MINUTES);

        assertThat(RollupCodec.encode(rollup)).hasSizeLessThan(80);
    }

    /** A counter's extremes are its ends, its first value is one step behind the last one before. */
    @Test
    void encode_takesFewBytesForACounter() {
        Rollup rollup = Rollup.of(SeriesKind.COUNTER.samples(SeriesKind.DAY, 1), Resolution.FIVE_MINUTES);

        assertThat((double) RollupCodec.encode(rollup).length / rollup.size()).isLessThan(4);
    }

    @Test
    void encode_refusesMoreBucketsThanARollupMayHave() {
        int size = RollupCodec.MAX_BUCKETS + 1;
        long[] timestamps = new long[size];
        Arrays.setAll(timestamps, i -> i * Resolution.FIVE_MINUTES.millis());
        Rollup rollup = Rollup.of(Samples.of(timestamps, new double[size]), Resolution.FIVE_MINUTES);

        assertThatThrownBy(() -> RollupCodec.encode(rollup))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("roll-up has 8193 buckets, at most 8192 are allowed");
    }

    @Test
    void decode_refusesAChunkOfSamples() {
        byte[] chunk = ChunkCodec.encode(SeriesKind.COUNTER.samples(10, 1));

        assertThatThrownBy(() -> RollupCodec.decode(chunk))
                .isInstanceOf(CorruptChunkException.class)
                .hasMessage("corrupt chunk: unknown format 1, format 83 is needed");
    }

    @Test
    void decode_givesBackABucketWhoseValuesStandAtBothEndsOfIt() {
        Rollup rollup = Rollup.of(Samples.of(new long[] {1, 300_000}, new double[] {1, 2}), Resolution.FIVE_MINUTES);

        Rollup decoded = RollupCodec.decode(RollupCodec.encode(rollup));

        assertThat(texts(decoded)).isEqualTo(texts(rollup)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void decode_refusesEveryCutOffRollup(SeriesKind kind) {
        byte[] bytes = RollupCodec.encode(Rollup.withSketches(kind.samples(1500, 1), Resolution.ONE_HOUR));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);

            assertThatThrownBy(() -> RollupCodec.decode(cut)).isInstanceOf(CorruptChunkException.class);
        }
    }

    @Test
    void decode_refusesEveryFlippedBit() {
        byte[] bytes =
                RollupCodec.encode(Rollup.withSketches(SeriesKind.DECIMAL_GAUGE.samples(1000, 1), Resolution.ONE_HOUR));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit >> 3] ^= (byte) (1 << (bit & 7));

            assertThatThrownBy(() -> RollupCodec.decode(flipped)).isInstanceOf(CorruptChunkException.class);
        }
    }

    /** Behind a right checksum stands anything: it comes back as a roll-up or as this exception, and soon. */
    @Test
    void decode_endsInARollupOrTheExceptionWhateverTheBytesAre() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomSeries source = new RandomSeries(random);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] bytes = RollupCodec.encode(Rollup.withSketches(source.next(), Resolution.FIVE_MINUTES));
            for (int change = 0; change < 40; change++) {
                refused += isRefused(changed(bytes, random), seed) ? 1 : 0;
            }
        }
        assertThat(refused).as("seed %d", seed).isGreaterThan(1000);
    }

    private static boolean isRefused(byte[] bytes, long seed) {
        try {
            Rollup rollup = RollupCodec.decode(bytes);
            assertThat(rollup.size()).isLessThanOrEqualTo(RollupCodec.MAX_BUCKETS);
            return false;
        } catch (CorruptChunkException e) {
            return true;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + Arrays.toString(bytes), e);
        }
    }

    /** Some bytes changed, mostly near the beginning, or some cut off, with the right checksum behind them. */
    private static byte[] changed(byte[] bytes, Random random) {
        int length = random.nextInt(6) == 0 ? 6 + random.nextInt(bytes.length - 6) : bytes.length;
        byte[] changed = Arrays.copyOf(bytes, length);
        int near = random.nextBoolean() ? Math.min(50, length - 5) : length - 5;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed[1 + random.nextInt(near)] = (byte) random.nextInt();
        }
        CRC32C crc = new CRC32C();
        crc.update(changed, 0, length - 4);
        for (int i = 0; i < 4; i++) {
            changed[length - 4 + i] = (byte) (crc.getValue() >>> (8 * i));
        }
        return changed;
    }

    /** As the twin tells it. */
    private static List<String> texts(Rollup rollup) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rollup.size(); i++) {
            Bucket bucket = rollup.bucket(i);
            StringBuilder text = new StringBuilder();
            text.append(bucket.start()).append(" ").append(bucket.first().timestamp());
            text.append(" ").append(bucket.last().timestamp());
            text.append(" ").append(bucket.count()).append(" ").append(bucket.resets());
            for (double value : new double[] {
                bucket.first().value(),
                bucket.last().value(),
                bucket.min(),
                bucket.max(),
                bucket.sum(),
                bucket.beforeResets()
            }) {
                text.append(" ").append(Long.toHexString(Double.doubleToRawLongBits(value)));
            }
            int index = i;
            rollup.sketches().ifPresent(sketches -> text.append(bins(sketches.get(index))));
            texts.add(text.toString());
        }
        return texts;
    }

    private static String bins(Sketch sketch) {
        StringBuilder text = new StringBuilder();
        for (int bin = 0; bin < sketch.bins(); bin++) {
            text.append(" ").append(sketch.key(bin)).append(":").append(sketch.count(bin));
        }
        return text.toString();
    }
}
