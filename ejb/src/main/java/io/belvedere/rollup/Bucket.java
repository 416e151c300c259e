package io.belvedere.rollup;

import io.belvedere.chunk.CompensatedSum;

/**
 * What the values of a stretch of time came to, from behind {@code start} up to its end, the end included. NaN values, stale markers among them, are left out everywhere; there is no
 * bucket without a value.
 *
 * <p>A value below the one before it is taken for a counter that began again at 0. {@code beforeResets} is the sum of the
 * values that stood right before: with it the increase is told by the two ends.
 */
public record Bucket(
        long start,
        long count,
        double sum,
        double min,
        double max,
        Point first,
        Point last,
        long resets,
        double beforeResets) {

    /** A value and its time. */
    public record Point(long timestamp, double value) {}

    /** How far a counter went up from the first value to the last, resets included. */
    public double increase() {
        return last.value - first.value + beforeResets;
    }

    /** How far a counter went up from the last value here to the first of the next bucket. */
    public double increaseTo(Bucket next) {
        return isReset(last.value, next.first.value) ? next.first.value : next.first.value - last.value;
    }

    /** Both as one. All but the two sums are as if it were made from the samples; those are so but for rounding. */
    public Bucket then(Bucket next) {
        boolean reset = isReset(last.value, next.first.value);
        return new Bucket(
                start,
                count + next.count,
                sum(sum, next.sum, 0),
                Math.min(min, next.min),
                Math.max(max, next.max),
                first,
                next.last,
                resets + next.resets + (reset ? 1 : 0),
                sum(beforeResets, next.beforeResets, reset ? last.value : 0));
    }

    static boolean isReset(double before, double value) {
        return value < before;
    }

    private static double sum(double a, double b, double c) {
        CompensatedSum sum = new CompensatedSum();
        sum.add(a);
        sum.add(b);
        sum.add(c);
        return sum.total();
    }
}
