package io.belvedere.promql.evaluation;

/** A sum that keeps what rounding loses (Neumaier). */
final class Total {

    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        if (Double.isInfinite(next)) {
            lost = 0;
        } else if (Math.abs(sum) >= Math.abs(value)) {
            lost += (sum - next) + value;
        } else {
            lost += (value - next) + sum;
        }
        sum = next;
    }

    double value() {
        return Double.isInfinite(sum) ? sum : sum + lost;
    }

    /** Without what was lost. */
    double sum() {
        return sum;
    }

    double lost() {
        return lost;
    }
}
