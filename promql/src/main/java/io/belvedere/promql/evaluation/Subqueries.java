package io.belvedere.promql.evaluation;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.Subquery;
import io.belvedere.promql.syntax.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Evaluates an expression on a grid that covers the ranges of all steps; its times are multiples of its step. */
final class Subqueries {

    private static final long MOST_STEPS = 1_000_000;

    private final Evaluation.Whole whole;
    private final Evaluation outer;

    Subqueries(Evaluation.Whole whole, Evaluation outer) {
        this.whole = whole;
        this.outer = outer;
    }

    Value.Ranges ranges(Subquery subquery) {
        Selectors selectors = outer.selectors();
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
        Grid inner = grid(subquery, first, last, step);
        Value value = Evaluation.under(whole, inner).evaluate(subquery.expression());
        return new Value.Ranges(series(value, inner), times);
    }

    private static Grid grid(Subquery subquery, long first, long last, long step) {
        long steps = (last - first) / step + 1;
        if (steps > MOST_STEPS) {
            throw new EvaluationException("the subquery " + subquery.brackets() + " has " + steps
                    + " steps, which are more than the " + MOST_STEPS + " that are allowed");
        }
        return new Grid(first, last, step);
    }

    private List<RangeSeries> series(Value value, Grid inner) {
        if (value instanceof Value.Scalar scalar) {
            return List.of(series(new Column(SeriesLabels.EMPTY, scalar.values()), inner));
        }
        List<RangeSeries> series = new ArrayList<>();
        for (Column column : ((Value.Vector) value).columns()) {
            series.add(series(column, inner));
        }
        return series;
    }

    private RangeSeries series(Column column, Grid inner) {
        whole.usage().check();
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
