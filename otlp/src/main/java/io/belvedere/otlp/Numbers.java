package io.belvedere.otlp;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they become part of labels, the same in every version of Java, and as they come in messages. */
final class Numbers {

    private static final int MIN_DIGITS = 15;
    private static final int MAX_DIGITS = 17;
    private static final double LARGEST_PLAIN = 1e21;
    private static final double SMALLEST_PLAIN = 1e-6;

    private Numbers() {}

    /** In as few digits as tell it from all others, without an exponent: what {@code le} and {@code quantile} hold. */
    static String plain(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        return value == 0 ? "0" : shortest(value).toPlainString();
    }

    /** The same, with an exponent where there would be many zeros. */
    static String text(double value) {
        double size = Math.abs(value);
        boolean plain = size == 0 || !(size >= LARGEST_PLAIN || size < SMALLEST_PLAIN) || Double.isInfinite(value);
        return plain ? plain(value) : shortest(value).toString().replace('E', 'e');
    }

    /** Up to 15 digits survive in a double, so rounding to them finds every number that anybody wrote by hand. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = MIN_DIGITS; digits < MAX_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** Of a count, which has no sign. */
    static double unsigned(long count) {
        if (count >= 0) {
            return count;
        }
        // Halved with its last bit kept, so that it rounds as the whole would.
        return ((count >>> 1) | (count & 1)) * 2.0;
    }
}
