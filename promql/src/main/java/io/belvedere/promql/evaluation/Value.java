package io.belvedere.promql.evaluation;

import java.util.List;

/** What an expression came to on the whole grid. */
sealed interface Value {

    /** How many samples it takes the memory of. */
    long samples();

    /** A number at each step. */
    record Scalar(double[] values) implements Value {
        @Override
        public long samples() {
            return values.length;
        }
    }

    /** The same text at each step. */
    record Text(String text) implements Value {
        @Override
        public long samples() {
            return 0;
        }
    }

    /** A vector at each step. No two columns with the same labels have values at the same step. */
    record Vector(List<Column> columns) implements Value {
        @Override
        public long samples() {
            return columns.isEmpty()
                    ? 0
                    : (long) columns.size() * columns.get(0).values().length;
        }
    }

    /** A range of samples at each step. */
    record Ranges(List<RangeSeries> series, RangeTimes times) implements Value {
        @Override
        public long samples() {
            return series.stream().mapToLong(RangeSeries::size).sum();
        }
    }
}
