package io.belvedere.promql.conformance;

/** When two values count as the same: relatively to their size, and all that is not a number as one. */
final class Tolerance {

    private static final double RELATIVE = 1e-6;

    private Tolerance() {}

    static boolean isClose(double expected, double actual) {
        if (isStale(expected) || isStale(actual)) {
            return isStale(expected) && isStale(actual);
        }
        if (expected == actual || (Double.isNaN(expected) && Double.isNaN(actual))) {
            return true;
        }
        double difference = Math.abs(expected - actual);
        double size = Math.abs(expected) + Math.abs(actual);
        if (expected == 0 || actual == 0 || size < Double.MIN_NORMAL) {
            return difference < RELATIVE * Double.MIN_NORMAL;
        }
        return difference / Math.min(size, Double.MAX_VALUE) < RELATIVE;
    }

    private static boolean isStale(double value) {
        return Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(PointSequence.STALE_MARKER);
    }
}
