package io.belvedere.promql.evaluation;

import io.belvedere.promql.syntax.Expression;

/** Values below which a share of others lies. */
final class Quantiles {

    private Quantiles() {}

    /**
     * Between the two values that it lies between, in proportion.
     *
     * @param sorted the numbers, so many as there are of them
     * @param missing how many more values are NaN, which counts as the least
     */
    static double of(double share, double[] sorted, int numbers, int missing) {
        int count = numbers + missing;
        if (count == 0 || Double.isNaN(share)) {
            return Double.NaN;
        }
        if (share < 0 || share > 1) {
            return share < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double rank = share * (count - 1);
        int lower = (int) Math.max(0, Math.floor(rank));
        int upper = Math.min(count - 1, lower + 1);
        double weight = rank - Math.floor(rank);
        return at(lower, sorted, missing) * (1 - weight) + at(upper, sorted, missing) * weight;
    }

    private static double at(int index, double[] sorted, int missing) {
        return index < missing ? Double.NaN : sorted[index - missing];
    }

    /** Each is said once, as shares that stay the same are bad at each step. */
    static void warnOfBad(double[] shares, Expression parameter, Evaluation evaluation) {
        double before = 0;
        for (double share : shares) {
            boolean isBad = !(share >= 0 && share <= 1);
            if (isBad && Double.compare(share, before) != 0) {
                evaluation.warn("quantile value should be between 0 and 1, got " + Numbers.text(share), parameter);
            }
            before = share;
        }
    }
}
