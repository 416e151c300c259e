package io.belvedere.promql.evaluation;

import java.math.BigDecimal;

/** Numbers as labels and messages have them: the shortest text that reads back as the same, without an exponent. */
final class Numbers {

    private Numbers() {}

    static String text(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
