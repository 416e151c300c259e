package io.belvedere.metric;

/**
 * The value that says that a series has ended, a NaN of its own that Prometheus and its senders agree on: queries stop
 * showing the last value before it at once, not only after five minutes. Other NaNs are values.
 */
public final class StaleMarker {

    private static final long BITS = 0x7ff0000000000002L;

    public static final double VALUE = Double.longBitsToDouble(BITS);

    private StaleMarker() {}

    public static boolean is(double value) {
        return Double.doubleToRawLongBits(value) == BITS;
    }
}
