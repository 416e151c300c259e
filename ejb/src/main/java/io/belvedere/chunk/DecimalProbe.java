package io.belvedere.chunk;

import java.util.Arrays;

/** Looks at a few values of a piece for the powers of ten that are worth trying. */
final class DecimalProbe {

    private static final int PROBES = 16;

    /** An integer of more digits fits any double by chance. */
    private static final long MAX_EXACT = 1_000_000_000_000_000L;

    /** Sums of decimals are off by some rounding errors. An integer beyond this and corrections would save nothing. */
    private static final long MAX_NEAR = 1L << 36;

    private static final long MAX_CORRECTION = 1 << 10;
    private static final int NONE = -1;

    private final int[] exact = new int[PROBES];
    private final int[] near = new int[PROBES];
    private final int[] candidates = new int[3];

    /** Sets candidates and answers how many: none where values are no decimals. */
    int probe(double[] values, int from, int count) {
        int probed = Math.min(PROBES, count);
        int finite = 0;
        for (int i = 0; i < probed; i++) {
            double value = values[from + i * count / probed];
            if (Double.isFinite(value)) {
                exact[finite] = exponent(value, MAX_EXACT, 0);
                near[finite] = exact[finite] == NONE ? exponent(value, MAX_NEAR, MAX_CORRECTION) : exact[finite];
                finite++;
            }
        }
        Arrays.sort(exact, 0, finite);
        Arrays.sort(near, 0, finite);
        int number = 0;
        if (finite == 0) {
            candidates[number++] = 0;
        } else if (exact[finite / 4] != NONE) {
            number = add(number, exact[finite - 1]);
            number = add(number, exact[finite * 3 / 4]);
        }
        if (finite > 0 && near[finite / 4] != NONE) {
            number = add(number, near[finite * 3 / 4]);
        }
        return number;
    }

    int candidate(int index) {
        return candidates[index];
    }

    /** The least power of ten for which nothing has to be corrected, or -1. */
    static int exactExponent(double value) {
        return exponent(value, MAX_EXACT, 0);
    }

    private int add(int number, int exponent) {
        for (int i = 0; i < number; i++) {
            if (candidates[i] == exponent) {
                return number;
            }
        }
        candidates[number] = exponent;
        return number + 1;
    }

    private static int exponent(double value, long maxInteger, long maxCorrection) {
        for (int exponent = 0; exponent <= Decimals.MAX_EXPONENT; exponent++) {
            long integer = Decimals.toInteger(value, exponent, Long.MAX_VALUE);
            if (exponent > 0 && Math.abs(integer) > maxInteger) {
                return NONE;
            }
            long correction = Decimals.correction(value, integer, exponent);
            if (correction >= -maxCorrection && correction <= maxCorrection) {
                return exponent;
            }
        }
        return NONE;
    }
}
