package io.belvedere.promql.evaluation;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.SeriesLabels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Work on columns that many operations share. */
final class Columns {

    private Columns() {}

    static double[] mapped(double[] values, DoubleUnaryOperator operator) {
        double[] mapped = new double[values.length];
        for (int step = 0; step < values.length; step++) {
            mapped[step] = Absent.is(values[step]) ? Absent.VALUE : operator.applyAsDouble(values[step]);
        }
        return mapped;
    }

    /** Joins columns that have come to have the same labels; they must not have values at the same step. */
    static Value.Vector distinct(List<Column> columns, Usage usage) {
        Map<SeriesLabels, Column> byLabels = new LinkedHashMap<>(2 * columns.size());
        for (Column column : columns) {
            usage.check();
            Column before = byLabels.putIfAbsent(column.labels(), column);
            if (before != null) {
                byLabels.put(column.labels(), joined(before, column));
            }
        }
        return new Value.Vector(byLabels.size() == columns.size() ? columns : new ArrayList<>(byLabels.values()));
    }

    /** By their labels, so that answers and messages do not change from time to time. */
    static void sort(List<Column> columns, Usage usage) {
        columns.sort((one, other) -> {
            usage.work(1);
            return one.labels().compareTo(other.labels());
        });
    }

    private static Column joined(Column one, Column other) {
        double[] values = one.values().clone();
        for (int step = 0; step < values.length; step++) {
            if (!other.isAbsent(step)) {
                if (!Absent.is(values[step])) {
                    throw new EvaluationException("vector cannot contain metrics with the same labelset");
                }
                values[step] = other.values()[step];
            }
        }
        return new Column(one.labels(), values);
    }
}
