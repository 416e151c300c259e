package io.belvedere.promql.evaluation;

import java.util.List;

/** What an expression came to on the whole grid. */
sealed interface Value {

    /** A number at each step. */
    record Scalar(double[] values) implements Value {}

    /** The same text at each step. */
    record Text(String text) implements Value {}

    /** A vector at each step. No two columns with the same labels have values at the same step. */
    record Vector(List<Column> columns) implements Value {}

    /** A range of samples at each step. */
    record Ranges(List<RangeSeries> series, RangeTimes times) implements Value {}
}
