package io.belvedere.otlp;

/** Where the buckets of exponential histograms begin: {@code 2^(index / 2^scale)}, to the bit the same everywhere. */
final class ExponentialEdges {

    /** Of exponents that no double has; still an int when a fraction is added. */
    private static final double LARGEST_EXPONENT = 1 << 20;

    private ExponentialEdges() {}

    /** Whole powers of two are exact; between them the nearest double, but for the last bit. Infinite if none is as large. */
    static double of(long index, int scale) {
        if (scale <= 0) {
            return scaled(1, (double) index * Math.scalb(1.0, -scale));
        }
        long perDoubling = 1L << Math.min(scale, Long.SIZE - 2);
        double fraction = (double) Math.floorMod(index, perDoubling) / perDoubling;
        return scaled(StrictMath.pow(2, fraction), (double) Math.floorDiv(index, perDoubling));
    }

    private static double scaled(double mantissa, double exponent) {
        double bounded = Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, exponent));
        return Math.scalb(mantissa, (int) bounded);
    }
}
