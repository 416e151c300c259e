package io.belvedere.promql.syntax;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** Numbers as text: decimal, hexadecimal ({@code 0x1f}), octal ({@code 017}), with underscores between digits. */
final class NumberText {

    private static final int MAX_RADIX_DIGITS = 22;

    private NumberText() {}

    /** Where the longest number that starts at the offset ends. */
    static int endOf(String text, int start) {
        if (isHexadecimal(text, start)) {
            int digits = start + 2;
            return endOfDigits(text, at(text, digits) == '_' ? digits + 1 : digits, NumberText::isHexDigit);
        }
        int end = endOfDigits(text, start, Characters::isDigit);
        if (at(text, end) == '.') {
            end = endOfDigits(text, end + 1, Characters::isDigit);
        }
        return endOfExponent(text, end);
    }

    private static boolean isHexadecimal(String text, int start) {
        return at(text, start) == '0' && (at(text, start + 1) | 0x20) == 'x';
    }

    private static int endOfExponent(String text, int start) {
        if ((at(text, start) | 0x20) != 'e') {
            return start;
        }
        boolean signed = at(text, start + 1) == '+' || at(text, start + 1) == '-';
        int digits = start + (signed ? 2 : 1);
        return Characters.isDigit(at(text, digits)) ? endOfDigits(text, digits, Characters::isDigit) : start;
    }

    private static int endOfDigits(String text, int start, IntPredicate digit) {
        int end = start;
        while (digit.test(at(text, end)) || isUnderscoreBetweenDigits(text, start, end, digit)) {
            end++;
        }
        return end;
    }

    private static boolean isUnderscoreBetweenDigits(String text, int start, int index, IntPredicate digit) {
        return at(text, index) == '_'
                && index > start
                && digit.test(at(text, index - 1))
                && digit.test(at(text, index + 1));
    }

    private static boolean isHexDigit(int character) {
        return Character.digit(character, 16) >= 0 && character < 0x80;
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    /** The value, or nothing if the number is too large or incomplete. */
    static OptionalDouble parse(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        if (digits.equals("inf")) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        if (digits.equals("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        if (digits.startsWith("0x")) {
            return parseInteger(digits.substring(2), 16);
        }
        return isOctal(digits) ? parseInteger(digits, 8) : parseDecimal(digits);
    }

    private static boolean isOctal(String digits) {
        return digits.length() > 1
                && digits.length() <= MAX_RADIX_DIGITS
                && digits.charAt(0) == '0'
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '7');
    }

    private static OptionalDouble parseInteger(String digits, int radix) {
        try {
            return OptionalDouble.of((double) Long.parseLong(digits, radix));
        } catch (NumberFormatException outOfRange) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble parseDecimal(String digits) {
        double value = Double.parseDouble(digits);
        return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static String print(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        String magnitude = new BigDecimal(Double.toString(Math.abs(value)))
                .stripTrailingZeros()
                .toPlainString();
        return isNegative(value) ? "-" + magnitude : magnitude;
    }

    private static boolean isNegative(double value) {
        return Double.doubleToRawLongBits(value) < 0;
    }
}
