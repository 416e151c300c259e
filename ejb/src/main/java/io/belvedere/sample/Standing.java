package io.belvedere.sample;

/** How a sample stands to those that are there already. */
public enum Standing {
    /** There is none at its time. */
    NEW,
    /** The very same is there. */
    SAME,
    /** There is another value at its time. */
    OTHER_VALUE;

    /** Of two values at one time: NaN with the same bits are the same, and -0.0 is not 0.0. */
    public static Standing of(double there, double value) {
        return Double.doubleToRawLongBits(there) == Double.doubleToRawLongBits(value) ? SAME : OTHER_VALUE;
    }
}
