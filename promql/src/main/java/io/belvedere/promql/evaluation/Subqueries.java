package io.belvedere.promql.evaluation;

import io.belvedere.promql.Grid;
import io.belvedere.promql.plan.Task;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.Subquery;
import io.belvedere.promql.syntax.Timing;
import java.util.Optional;
import java.util.function.Consumer;

/** Ranges of what an expression came to on a grid of its own. */
final class Subqueries {

    private final Evaluation evaluation;

    Subqueries(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Ranges ranges(Expression expression) {
        Subquery subquery = (Subquery) expression;
        long[] ends = evaluation.times().all(subquery.timing());
        long[] evaluatedAt = evaluation.times().all(Timing.UNCHANGED);
        RangeTimes times = new RangeTimes(ends, evaluatedAt, subquery.rangeMillis());
        return new OfSubquery(evaluation, subquery.expression(), times);
    }

    private record OfSubquery(Evaluation evaluation, Expression expression, RangeTimes times) implements Ranges {

        @Override
        public void showTo(Consumer<RangeSeries> visitor) {
            Optional<Task> input = evaluation.task().findInput(expression);
            if (input.isPresent()) {
                for (Column column : evaluation.vector(expression)) {
                    evaluation.usage().check();
                    visitor.accept(series(column, input.get().grid()));
                }
            }
        }
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
