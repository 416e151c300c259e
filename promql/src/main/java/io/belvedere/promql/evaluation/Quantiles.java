package io.belvedere.promql.evaluation;

import io.belvedere.promql.syntax.Expression;

/** What is said of shares that are none. */
final class Quantiles {

    private Quantiles() {}

    static void warnOfBad(double[] shares, Expression parameter, Messages messages) {
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                messages.warn("quantile value should be between 0 and 1, got " + Numbers.text(share), parameter.span());
            }
        }
    }
}
