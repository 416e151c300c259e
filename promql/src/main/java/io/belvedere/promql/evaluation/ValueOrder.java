package io.belvedere.promql.evaluation;

/** The order of values. NaN comes last either way. */
enum ValueOrder {
    ASCENDING,
    DESCENDING;

    int compare(double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return Boolean.compare(Double.isNaN(one), Double.isNaN(other));
        }
        return this == ASCENDING ? Double.compare(one, other) : Double.compare(other, one);
    }
}
