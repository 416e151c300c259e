package io.belvedere.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.chunk.Samples;
import io.belvedere.chunk.SeriesKind;
import io.belvedere.problem.BelvedereException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RollupTest {

    private static final long START = RandomSeries.MIDNIGHT;
    /** All samples of a test are in one bucket of this length. */
    private static final long ALL = 1L << 41;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    @Test
    void of_equalsTheNaiveTwin() {
        long seed = System.nanoTime();
        RandomSeries source = new RandomSeries(new Random(seed));
        for (int i = 0; i < 150; i++) {
            Samples samples = source.next();

            for (Resolution resolution : Resolution.values()) {
                checked(seed, i, () -> new NaiveRollup(samples, resolution.millis())
                        .assertEquals(Rollup.withSketches(samples, resolution), 1e-28));
            }
        }
    }

    @Test
    void coarser_equalsWhatIsMadeFromTheSamples() {
        long seed = System.nanoTime();
        RandomSeries source = new RandomSeries(new Random(seed));
        for (int i = 0; i < 150; i++) {
            Samples samples = source.next();

            Rollup hours = Rollup.withSketches(samples, Resolution.FIVE_MINUTES).coarser(Resolution.ONE_HOUR);

            checked(seed, i, () -> new NaiveRollup(samples, Resolution.ONE_HOUR.millis()).assertEquals(hours, 2e-16));
            assertThat(hours.sketches())
                    .as("seed %d, series %d", seed, i)
                    .isEqualTo(Rollup.withSketches(samples, Resolution.ONE_HOUR).sketches());
        }
    }

    /** Sums of integers are exact, so nothing at all may differ. */
    @Test
    void coarser_isExactForIntegers() {
        Samples samples = SeriesKind.COUNTER.samples(SeriesKind.DAY, 5);

        Rollup merged = Rollup.of(samples, Resolution.FIVE_MINUTES).coarser(Resolution.ONE_HOUR);

        assertThat(buckets(merged)).isEqualTo(buckets(Rollup.of(samples, Resolution.ONE_HOUR)));
    }

    @Test
    void then_mergesAsTheSamplesWould() {
        long seed = System.nanoTime();
        RandomSeries source = new RandomSeries(new Random(seed));
        for (int i = 0; i < 150; i++) {
            Samples samples = source.next();
            List<Bucket> buckets = buckets(Rollup.of(samples, Resolution.FIVE_MINUTES));

            checked(seed, i, () -> buckets.stream()
                    .reduce(Bucket::then)
                    .ifPresent(merged -> new NaiveRollup(samples, ALL).assertOnly(merged, 1e-13)));
        }
    }

    @Test
    void increase_addsUpOverBucketsWithTheStepsBetweenThem() {
        Samples samples = SeriesKind.COUNTER.samples(20_000, 3);

        List<Bucket> buckets = buckets(Rollup.of(samples, Resolution.FIVE_MINUTES));

        double increase = 0;
        for (int i = 0; i < buckets.size(); i++) {
            increase += buckets.get(i).increase();
            increase += i + 1 < buckets.size() ? buckets.get(i).increaseTo(buckets.get(i + 1)) : 0;
        }
        assertThat(buckets.stream().mapToLong(Bucket::resets).sum()).isPositive();
        assertThat(increase).isEqualTo(naiveIncrease(samples));
    }

    @Test
    void of_countsAResetAsAStartAtZero() {
        Rollup rollup = Rollup.of(everyMinute(10, 14, 3, 5, 1), Resolution.FIVE_MINUTES);

        assertThat(rollup.bucket(0).increase()).isEqualTo(4 + 3 + 2 + 1);
        assertThat(rollup.bucket(0).resets()).isEqualTo(2);
    }

    @Test
    void of_leavesOutStaleMarkers() {
        Rollup rollup = Rollup.of(
                everyMinute(SeriesKind.STALE, 7, SeriesKind.STALE, 8, SeriesKind.STALE, SeriesKind.STALE),
                Resolution.FIVE_MINUTES);

        assertThat(buckets(rollup))
                .containsExactly(new Bucket(
                        START,
                        2,
                        15,
                        7,
                        8,
                        new Bucket.Point(START + 2 * MINUTE, 7),
                        new Bucket.Point(START + 4 * MINUTE, 8),
                        0,
                        0));
    }

    @Test
    void of_hasNoBucketWithoutValues() {
        Samples samples = Samples.of(new long[] {START, START + 3 * Resolution.ONE_HOUR.millis()}, new double[] {1, 2});

        Rollup rollup = Rollup.of(samples, Resolution.ONE_HOUR);

        assertThat(rollup.starts())
                .containsExactly(START - Resolution.ONE_HOUR.millis(), START + 2 * Resolution.ONE_HOUR.millis());
    }

    @Test
    void of_endsABucketWithItsLastMillisecond() {
        long end = START + Resolution.FIVE_MINUTES.millis();

        Rollup rollup = Rollup.of(Samples.of(new long[] {end, end + 1}, new double[] {1, 2}), Resolution.FIVE_MINUTES);

        assertThat(rollup.starts()).containsExactly(START, end);
        assertThat(rollup.counts()).containsExactly(1, 1);
    }

    @Test
    void of_takesTimesBefore1970() {
        Rollup rollup = Rollup.of(Samples.of(new long[] {-3_600_000, -1, 0, 1}, new double[4]), Resolution.ONE_HOUR);

        assertThat(rollup.starts()).containsExactly(-7_200_000, -3_600_000, 0);
    }

    @Test
    void of_refusesSamplesOutOfOrder() {
        Samples samples = Samples.of(new long[] {5, 4}, new double[] {1, 2});

        assertThatThrownBy(() -> Rollup.of(samples, Resolution.ONE_HOUR))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("samples are not in the order of time: 4 behind 5");
    }

    @Test
    void coarser_refusesShorterBuckets() {
        Rollup hours = Rollup.of(everyMinute(1), Resolution.ONE_HOUR);

        assertThatThrownBy(() -> hours.coarser(Resolution.FIVE_MINUTES))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("resolution is FIVE_MINUTES, must not be below ONE_HOUR");
    }

    @Test
    void concatenated_isTheRollupOfAllSamples() {
        Samples samples = SeriesKind.DECIMAL_GAUGE.samples(SeriesKind.DAY, 2);
        Rollup whole = Rollup.withSketches(samples, Resolution.ONE_HOUR);
        long cut = whole.starts()[7];

        Rollup both = Rollup.concatenated(List.of(
                Rollup.withSketches(cut(samples, Long.MIN_VALUE, cut + 1), Resolution.ONE_HOUR),
                Rollup.withSketches(cut(samples, cut + 1, Long.MAX_VALUE), Resolution.ONE_HOUR)));

        assertThat(buckets(both)).isEqualTo(buckets(whole));
        assertThat(both.sketches()).isEqualTo(whole.sketches());
    }

    @Test
    void concatenated_makesOneOfTwoPartsOfABucket() {
        Samples samples = SeriesKind.COUNTER.samples(SeriesKind.DAY, 2);
        Rollup whole = Rollup.withSketches(samples, Resolution.ONE_HOUR);
        long cut = whole.starts()[7] + 20 * MINUTE;
        Rollup before = Rollup.withSketches(cut(samples, Long.MIN_VALUE, cut), Resolution.ONE_HOUR);
        Rollup behind = Rollup.withSketches(cut(samples, cut, Long.MAX_VALUE), Resolution.ONE_HOUR);

        Rollup both = Rollup.concatenated(List.of(before, behind));

        assertThat(before.size() + behind.size()).isEqualTo(whole.size() + 1);
        assertThat(buckets(both)).isEqualTo(buckets(whole));
        assertThat(both.sketches()).isEqualTo(whole.sketches());
    }

    @Test
    void concatenated_refusesValuesThatAreNotBehindThoseBefore() {
        Rollup early = Rollup.of(everyMinute(1), Resolution.ONE_HOUR);
        Rollup late = Rollup.of(everyMinute(1, 2), Resolution.ONE_HOUR);

        assertThatThrownBy(() -> Rollup.concatenated(List.of(late, early))).isInstanceOf(BelvedereException.class);
    }

    @Test
    void within_hasTheBucketsThatLieWhollyInTheRange() {
        Rollup rollup = Rollup.of(everyMinute(new double[20]), Resolution.FIVE_MINUTES);
        long length = Resolution.FIVE_MINUTES.millis();

        assertThat(rollup.within(START + length, START + 3 * length).starts())
                .containsExactly(START + length, START + 2 * length);
        assertThat(rollup.within(START + 1, START + 3 * length - 1).starts()).containsExactly(START + length);
        assertThat(rollup.within(START, START).size()).isZero();
        assertThat(rollup.within(START - length, START + 9 * length)).isSameAs(rollup);
    }

    @Test
    void filledFrom_keepsItsBucketsAndTakesThoseThatItHasNot() {
        Rollup some =
                Rollup.of(Samples.of(new long[] {3_600_000, 10_800_000}, new double[] {1, 2}), Resolution.ONE_HOUR);
        Rollup other = Rollup.of(Samples.of(new long[] {1, 3_600_001}, new double[] {3, 4}), Resolution.ONE_HOUR);

        Rollup filled = some.filledFrom(other);

        assertThat(filled.starts()).containsExactly(0, 3_600_000, 7_200_000);
        assertThat(filled.sums()).containsExactly(1, 4, 2);
    }

    @Test
    void concatenated_refusesABucketThatIsThereTwice() {
        long time = START + MINUTE;
        Rollup part = Rollup.of(everyMinute(1), Resolution.ONE_HOUR);

        assertThatThrownBy(() -> Rollup.concatenated(List.of(part, part)))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("roll-ups are not in the order of time: " + time + " behind " + time);
    }

    private static void checked(long seed, int series, Runnable check) {
        try {
            check.run();
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ", series " + series, e);
        }
    }

    private static double naiveIncrease(Samples samples) {
        double increase = 0;
        for (int i = 1; i < samples.size(); i++) {
            double step = samples.values()[i] - samples.values()[i - 1];
            increase += step < 0 ? samples.values()[i] : step;
        }
        return increase;
    }

    private static List<Bucket> buckets(Rollup rollup) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < rollup.size(); i++) {
            buckets.add(rollup.bucket(i));
        }
        return buckets;
    }

    private static Samples everyMinute(double... values) {
        long[] timestamps = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            timestamps[i] = START + (i + 1) * MINUTE;
        }
        return Samples.of(timestamps, values);
    }

    private static Samples cut(Samples samples, long from, long until) {
        long[] timestamps = new long[samples.size()];
        double[] values = new double[samples.size()];
        int size = 0;
        for (int i = 0; i < samples.size(); i++) {
            if (samples.timestamps()[i] >= from && samples.timestamps()[i] < until) {
                timestamps[size] = samples.timestamps()[i];
                values[size++] = samples.values()[i];
            }
        }
        return Samples.ofFirst(size, timestamps, values);
    }
}
