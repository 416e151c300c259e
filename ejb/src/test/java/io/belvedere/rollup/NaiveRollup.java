package io.belvedere.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.chunk.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;

/** The naive twin: the values of each bucket as a list, each answer taken from the list, sums without rounding. */
final class NaiveRollup {

    private final long length;
    private final Map<Long, List<Bucket.Point>> points = new TreeMap<>();

    NaiveRollup(Samples samples, long length) {
        this.length = length;
        for (int i = 0; i < samples.size(); i++) {
            if (!Double.isNaN(samples.values()[i])) {
                long time = samples.timestamps()[i];
                points.computeIfAbsent(time - 1 - Math.floorMod(time - 1, length), start -> new ArrayList<>())
                        .add(new Bucket.Point(time, samples.values()[i]));
            }
        }
    }

    /** @param tolerance how far a sum may be off, as a share of the sum of all sizes */
    void assertEquals(Rollup rollup, double tolerance) {
        assertThat(rollup.resolution().millis()).isEqualTo(length);
        assertThat(Arrays.stream(rollup.starts()).boxed()).containsExactlyElementsOf(points.keySet());
        int index = 0;
        for (List<Bucket.Point> expected : points.values()) {
            assertBucket(rollup.bucket(index++), expected, tolerance);
        }
    }

    /** That all samples, which must be in one bucket here, come to this. */
    void assertOnly(Bucket bucket, double tolerance) {
        assertThat(points).hasSize(1);
        points.values().forEach(expected -> assertBucket(bucket, expected, tolerance));
    }

    private static void assertBucket(Bucket bucket, List<Bucket.Point> expected, double tolerance) {
        List<Double> values = expected.stream().map(Bucket.Point::value).toList();
        List<Double> before = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) < values.get(i - 1)) {
                before.add(values.get(i - 1));
            }
        }
        assertThat(bucket.count()).isEqualTo(values.size());
        assertThat(bucket.first()).isEqualTo(expected.get(0));
        assertThat(bucket.last()).isEqualTo(expected.get(expected.size() - 1));
        assertThat(bucket.min()).isEqualTo(values.stream().min(Double::compare).orElseThrow());
        assertThat(bucket.max()).isEqualTo(values.stream().max(Double::compare).orElseThrow());
        assertThat(bucket.resets()).isEqualTo(before.size());
        assertSum(bucket.sum(), values, tolerance);
        assertSum(bucket.beforeResets(), before, tolerance);
    }

    /** Sums that leave the range of a double on their way have no right answer. */
    private static void assertSum(double sum, List<Double> values, double tolerance) {
        double size = values.stream().mapToDouble(Math::abs).sum();
        if (Double.isFinite(size)) {
            double exact = values.stream()
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .doubleValue();
            // One unit in the last place, and one more because the comparison goes by the shortest decimals.
            assertThat(sum).isCloseTo(exact, Offset.offset(2 * Math.ulp(exact) + tolerance * size));
        }
    }
}
