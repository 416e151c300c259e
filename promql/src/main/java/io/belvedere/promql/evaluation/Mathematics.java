package io.belvedere.promql.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Functions of one number. */
final class Mathematics {

    private static final double LN_2 = Math.log(2);

    /** The square of a greater number is the same if 1 is added, and may be too large for a number. */
    private static final double SQUARE_IS_ALL = 1 << 28;

    private static final Map<String, DoubleUnaryOperator> ALL = Map.ofEntries(
            Map.entry("abs", Math::abs),
            Map.entry("ceil", Math::ceil),
            Map.entry("floor", Math::floor),
            Map.entry("exp", Math::exp),
            Map.entry("sqrt", Math::sqrt),
            Map.entry("ln", Math::log),
            Map.entry("log2", Mathematics::log2),
            Map.entry("log10", Math::log10),
            Map.entry("sgn", Math::signum),
            Map.entry("deg", value -> value * 180 / Math.PI),
            Map.entry("rad", value -> value * Math.PI / 180),
            Map.entry("sin", Math::sin),
            Map.entry("cos", Math::cos),
            Map.entry("tan", Math::tan),
            Map.entry("asin", Math::asin),
            Map.entry("acos", Math::acos),
            Map.entry("atan", Math::atan),
            Map.entry("sinh", Math::sinh),
            Map.entry("cosh", Math::cosh),
            Map.entry("tanh", Math::tanh),
            Map.entry("asinh", Mathematics::asinh),
            Map.entry("acosh", Mathematics::acosh),
            Map.entry("atanh", value -> 0.5 * Math.log((1 + value) / (1 - value))));

    private Mathematics() {}

    static Optional<DoubleUnaryOperator> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static double log2(double value) {
        int exponent = Math.getExponent(value);
        // Of a power of two exact, which a quotient of logarithms is not.
        boolean isPower = value > 0 && Double.isFinite(value) && value == Math.scalb(1.0, exponent);
        return isPower ? exponent : Math.log(value) / Math.log(2);
    }

    private static double asinh(double value) {
        double amount = Math.abs(value);
        double magnitude = amount > SQUARE_IS_ALL
                ? Math.log(amount) + LN_2
                : Math.log1p(amount + amount * amount / (1 + Math.sqrt(amount * amount + 1)));
        return Math.copySign(magnitude, value);
    }

    private static double acosh(double value) {
        return value > SQUARE_IS_ALL ? Math.log(value) + LN_2 : Math.log(value + Math.sqrt(value * value - 1));
    }
}
