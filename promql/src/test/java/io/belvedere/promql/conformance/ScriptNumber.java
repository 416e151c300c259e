package io.belvedere.promql.conformance;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as scripts write them. */
final class ScriptNumber {

    /** Without a sign and never hexadecimal, for in a sequence of points {@code 0x10} means eleven zeros. */
    static final String UNSIGNED = "(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[iI][nN][fF]|[nN][aA][nN])";

    private static final Pattern DECIMAL = Pattern.compile("[+-]?" + UNSIGNED);
    private static final Pattern HEXADECIMAL = Pattern.compile("[+-]?0[xX][0-9a-fA-F]+");

    private ScriptNumber() {}

    /** The number that the whole text stands for, if it is one. */
    static OptionalDouble find(String text) {
        if (HEXADECIMAL.matcher(text).matches()) {
            return OptionalDouble.of(Long.decode(text).doubleValue());
        }
        return DECIMAL.matcher(text).matches() ? OptionalDouble.of(decimal(text)) : OptionalDouble.empty();
    }

    static double decimal(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith("nan")) {
            return Double.NaN;
        }
        if (lower.endsWith("inf")) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(lower);
    }
}
