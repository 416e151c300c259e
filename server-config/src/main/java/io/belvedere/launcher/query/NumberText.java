package io.belvedere.launcher.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers for reading: all digits that count, and no rows of zeros beside them. */
public final class NumberText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,4})?");
    private static final int MAX_WHOLE_DIGITS = 21;
    private static final int MAX_LEADING_ZEROS = 6;

    private NumberText() {}

    static double parse(String text) {
        return switch (text) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        };
    }

    /** The same number; what is none stays as it is. */
    public static String readable(String text) {
        return NUMBER.matcher(text).matches() ? readable(text, new BigDecimal(text)) : text;
    }

    private static String readable(String text, BigDecimal number) {
        // A decimal has no negative zero.
        return number.signum() == 0 ? text : shortest(number.stripTrailingZeros());
    }

    private static String shortest(BigDecimal number) {
        int wholeDigits = number.precision() - number.scale();
        boolean plain = wholeDigits <= MAX_WHOLE_DIGITS && wholeDigits >= -MAX_LEADING_ZEROS;
        return plain ? number.toPlainString() : number.toString();
    }

    /** The end of an axis, with as many decimals as tell apart thousandths of what the axis spans. */
    static String onAxis(double value, double span) {
        int decimals = span > 0 && Double.isFinite(span) ? 3 - (int) Math.floor(Math.log10(span)) : 0;
        BigDecimal number = BigDecimal.valueOf(value);
        BigDecimal rounded = span > 0 ? number.setScale(Math.max(0, decimals), RoundingMode.HALF_UP) : number;
        return rounded.signum() == 0 ? "0" : shortest(rounded.stripTrailingZeros());
    }
}
