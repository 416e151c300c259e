package io.belvedere.chunk;

import static io.belvedere.chunk.SamplesAssert.assertThatSamples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkCodecTest {

    /** What the format knows; chunks that are compared with the twin must have met all of it. */
    private static final String[] ALL_FORMS = {
        "timestamps 0",
        "timestamps 1",
        "timestamps 2",
        "timestamps 3",
        "values 0",
        "values 1",
        "scheme 0",
        "scheme 1",
        "scheme 2",
        "scheme 3",
        "as it is",
        "corrected",
        "transform 0",
        "transform 1",
        "transform 2",
        "transform 3",
        "packing 0",
        "packing 1",
        "packing 2",
        "packing 3",
        "undivided",
        "divided",
        "packed",
        "patched",
        "rice",
        "local",
        "escaped",
        "not escaped"
    };

    @ParameterizedTest
    @EnumSource
    void encode_takesFewBytesForADay(SeriesKind kind) {
        for (long seed = 1; seed <= 5; seed++) {
            Samples day = kind.samples(SeriesKind.DAY, seed);

            byte[] chunk = ChunkCodec.encode(day);

            assertThat((double) chunk.length / day.size())
                    .as("bytes a sample, seed %d", seed)
                    .isLessThanOrEqualTo(kind.maxBytesPerSample());
            assertThatSamples(ChunkCodec.decode(chunk)).areBitForBit(day);
        }
    }

    @Test
    void decode_equalsTheNaiveTwinAndWhatWasEncoded() {
        long seed = System.nanoTime();
        RandomSamples source = new RandomSamples(new Random(seed));
        Set<String> forms = new TreeSet<>();
        for (int i = 0; i < 2000; i++) {
            Samples samples = source.next(3000);

            byte[] chunk = ChunkCodec.encode(samples);

            assertThatSamples(ChunkCodec.decode(chunk))
                    .as("seed %d, chunk %d", seed, i)
                    .areBitForBit(samples);
            assertThatSamples(new NaiveChunkDecoder(chunk, forms).decode())
                    .as("seed %d, chunk %d, twin", seed, i)
                    .areBitForBit(samples);
        }
        assertThat(forms).as("seed %d", seed).containsExactlyInAnyOrder(ALL_FORMS);
    }

    @ParameterizedTest
    @EnumSource
    void decode_equalsTheNaiveTwinOnADay(SeriesKind kind) {
        Samples day = kind.samples(SeriesKind.DAY, 7);

        Samples decoded = new NaiveChunkDecoder(ChunkCodec.encode(day)).decode();

        assertThatSamples(decoded).areBitForBit(day);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 127, 128, 129, 1023, 1024, 1025, 2048, 2049, ChunkCodec.MAX_SAMPLES})
    void decode_givesBackEachLength(int size) {
        Samples samples = SeriesKind.DECIMAL_GAUGE_WITH_JITTER.samples(size, size);

        byte[] chunk = ChunkCodec.encode(samples);

        assertThatSamples(ChunkCodec.decode(chunk)).areBitForBit(samples);
        assertThat(ChunkCodec.sampleCount(chunk)).isEqualTo(size);
    }

    @Test
    void decode_givesBackEveryPairOfOddValues() {
        double[] odd = new Random(1).doubles(200, -1, 1).toArray();
        RandomSamples source = new RandomSamples(new Random(2));
        for (int i = 0; i < 3000; i++) {
            double[] pair = {source.oddValue(), source.oddValue(), odd[i % odd.length]};
            Samples samples = Samples.of(new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0}, pair);

            Samples decoded = ChunkCodec.decode(ChunkCodec.encode(samples));

            assertThatSamples(decoded).areBitForBit(samples);
        }
    }

    @Test
    void decode_givesTheSamplesOfARange() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomSamples source = new RandomSamples(random);
        for (int i = 0; i < 2000; i++) {
            Samples samples = source.next(5000);
            byte[] chunk = ChunkCodec.encode(samples);
            long from = bound(samples, random);
            long until = bound(samples, random);

            Samples range = ChunkCodec.decode(chunk, from, until);

            assertThatSamples(range)
                    .as("seed %d, chunk %d, from %d until %d", seed, i, from, until)
                    .areBitForBit(filtered(samples, from, until));
        }
    }

    @Test
    void decode_findsEqualTimestampsOnBothSidesOfACut() {
        long[] timestamps = new long[3000];
        double[] values = new double[3000];
        for (int i = 0; i < 3000; i++) {
            timestamps[i] = i / 1000;
            values[i] = i;
        }
        byte[] chunk = ChunkCodec.encode(Samples.of(timestamps, values));

        Samples range = ChunkCodec.decode(chunk, 1, 2);

        assertThatSamples(range).areBitForBit(Samples.of(timestamps, values), 1000, 2000);
    }

    @Test
    void decodeInto_appendsToWhatIsThere() {
        Samples first = SeriesKind.COUNTER.samples(2000, 1);
        Samples second = SeriesKind.NOISE.samples(300, 2);
        long[] timestamps = new long[2300];
        double[] values = new double[2300];

        int next = ChunkCodec.decodeInto(ChunkCodec.encode(first), timestamps, values, 0);
        int end = ChunkCodec.decodeInto(ChunkCodec.encode(second), timestamps, values, next);

        assertThat(end).isEqualTo(2300);
        assertThatSamples(Samples.ofFirst(2000, timestamps, values)).areBitForBit(first);
        assertThatSamples(
                        Samples.of(Arrays.copyOfRange(timestamps, 2000, 2300), Arrays.copyOfRange(values, 2000, 2300)))
                .areBitForBit(second);
    }

    @Test
    void decodeInto_refusesTooShortArrays() {
        byte[] chunk = ChunkCodec.encode(SeriesKind.COUNTER.samples(100, 1));

        assertThatThrownBy(() -> ChunkCodec.decodeInto(chunk, new long[120], new double[110], 11))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("offset is 11, which leaves room for 99 of 100 samples");
    }

    @Test
    void encode_refusesMoreSamplesThanAChunkMayHave() {
        int size = ChunkCodec.MAX_SAMPLES + 1;
        Samples samples = Samples.of(new long[size], new double[size]);

        assertThatThrownBy(() -> ChunkCodec.encode(samples))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("samples are 1048577 for one chunk, at most 1048576 are allowed");
    }

    @Test
    void encode_leavesWhatItReadsAsItWas() {
        Samples samples = SeriesKind.STATUS.samples(3000, 1);
        Samples copy = Samples.of(samples.timestamps().clone(), samples.values().clone());

        ChunkCodec.encode(samples);

        assertThatSamples(samples).areBitForBit(copy);
    }

    private static long bound(Samples samples, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Long.MIN_VALUE;
            case 1 -> Long.MAX_VALUE;
            case 2 -> random.nextLong();
            default ->
                samples.size() == 0 ? 0 : samples.timestamps()[random.nextInt(samples.size())] + random.nextInt(3) - 1;
        };
    }

    private static Samples filtered(Samples samples, long from, long until) {
        int[] kept = IntStream.range(0, samples.size())
                .filter(i -> samples.timestamps()[i] >= from && samples.timestamps()[i] < until)
                .toArray();
        return Samples.of(
                Arrays.stream(kept).mapToLong(i -> samples.timestamps()[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> samples.values()[i]).toArray());
    }
}
