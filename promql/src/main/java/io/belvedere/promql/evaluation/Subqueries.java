package io.belvedere.promql.evaluation;

import io.belvedere.promql.Grid;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.Subquery;
import io.belvedere.promql.syntax.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Evaluates an expression on a grid that covers the ranges of all steps; its times are multiples of its step. */
final class Subqueries {

    private final Evaluation.Whole whole;
    private final Grid grid;

    Subqueries(Evaluation.Whole whole, Grid grid) {
        this.whole = whole;
        this.grid = grid;
    }

    Value.Ranges ranges(Subquery subquery) {
        Selectors selectors = new Selectors(whole, grid);
        long[] ends = selectors.times(subquery.timing());
        long[] evaluatedAt = selectors.times(Timing.UNCHANGED);
        RangeTimes times = new RangeTimes(ends, evaluatedAt, subquery.rangeMillis());
        long step = subquery.stepMillis() == Subquery.DEFAULT_STEP
                ? whole.limits().defaultSubqueryStepMillis()
                : subquery.stepMillis();
        long after = Arrays.stream(ends).min().orElseThrow() - subquery.rangeMillis();
        long last = Arrays.stream(ends).max().orElseThrow();
        long first = Math.floorDiv(after, step) * step + step;
        if (first > last) {
            return new Value.Ranges(List.of(), times);
        }
        Grid inner = new Grid(first, last, step);
        Value value = new Evaluation(whole, inner).evaluate(subquery.expression());
        return new Value.Ranges(series(value, inner), times);
    }

    private static List<RangeSeries> series(Value value, Grid inner) {
        if (value instanceof Value.Scalar scalar) {
            return List.of(series(new Column(SeriesLabels.EMPTY, scalar.values()), inner));
        }
        List<RangeSeries> series = new ArrayList<>();
        for (Column column : ((Value.Vector) value).columns()) {
            series.add(series(column, inner));
        }
        return series;
    }

    private static RangeSeries series(Column column, Grid inner) {
        long[] times = new long[column.values().length];
        double[] values = new double[times.length];
        int size = 0;
        for (int step = 0; step < times.length; step++) {
            if (!column.isAbsent(step)) {
                times[size] = inner.time(step);
                values[size] = column.values()[step];
                size++;
            }
        }
        return new RangeSeries(column.labels(), times, values, size);
    }
}
