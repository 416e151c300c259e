package io.belvedere.chunk;

/**
 * Doubles as integers over a power of ten. What people and machines write with few decimal places is exactly such a
 * quotient, because dividing by an exact power of ten rounds correctly; everything else comes near, and how far it is off
 * is kept as a correction.
 */
public final class Decimals {

    public static final int MAX_EXPONENT = 18;

    /** From here on doubles leave out integers. */
    private static final double MAX_SCALED = 1L << 53;

    private static final double MAX_INTEGER = Long.MAX_VALUE;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private Decimals() {}

    /** The least power of ten over which an integer is exactly this value, or -1 if there is none of few digits. */
    public static int exactExponent(double value) {
        return DecimalProbe.exactExponent(value);
    }

    public static double toDouble(long integer, int exponent) {
        return integer / POWERS[exponent];
    }

    static void toDoubles(long[] integers, int exponent, double[] into, int offset, int count) {
        if (exponent == 0) {
            for (int i = 0; i < count; i++) {
                into[offset + i] = integers[i];
            }
            return;
        }
        double power = POWERS[exponent];
        for (int i = 0; i < count; i++) {
            into[offset + i] = integers[i] / power;
        }
    }

    /** The nearest integer to the scaled value, or the given one where there is none: NaN, infinite, too large. */
    public static long toInteger(double value, int exponent, long otherwise) {
        double scaled = value * POWERS[exponent];
        double max = exponent == 0 ? MAX_INTEGER : MAX_SCALED;
        return Math.abs(scaled) < max ? (long) Math.rint(scaled) : otherwise;
    }

    /** What must be added to the bits of the quotient to make them those of the value, wrapping around at 64 bits. */
    public static long correction(double value, long integer, int exponent) {
        return Double.doubleToRawLongBits(value) - Double.doubleToRawLongBits(toDouble(integer, exponent));
    }
}
