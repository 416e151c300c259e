package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.Stretches;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** A call of a function of ranges. Makes a column of each series and keeps nothing else of it. */
final class RangeCall implements RangeReader {

    private final Evaluation evaluation;
    private final FunctionCall call;
    private final RangeTimes times;
    private final WindowFunction function;
    private final List<Column> columns = new ArrayList<>();

    RangeCall(Evaluation evaluation, FunctionCall call, RangeTimes times) {
        this.evaluation = evaluation;
        this.call = call;
        this.times = times;
        this.function =
                RangeFunctions.find(call.function().name()).orElseThrow().create(furtherArgument());
    }

    private double[] furtherArgument() {
        Expression ranges = RangeCalls.rangeArgument(call);
        for (Expression argument : call.arguments()) {
            if (argument != ranges) {
                double[] values = evaluation.scalar(argument);
                if (call.function().name().equals("quantile_over_time")) {
                    Quantiles.warnOfBad(values, argument, evaluation);
                }
                return values;
            }
        }
        return new double[0];
    }

    @Override
    public void add(RangeSeries series) {
        add(series.labels(), () -> values(series));
    }

    void add(SeriesLabels labels, Stretches stretches) {
        add(labels, () -> values(stretches));
    }

    private void add(SeriesLabels labels, Supplier<double[]> values) {
        Usage usage = evaluation.usage();
        usage.hold(evaluation.steps());
        Column column = new Column(labels, values.get());
        if (column.isEmpty()) {
            usage.release(evaluation.steps());
        } else {
            columns.add(column);
        }
    }

    private double[] values(RangeSeries series) {
        double[] values = Column.absent(evaluation.steps());
        Window window = new Window(series, times);
        function.begin(series);
        for (int step = 0; step < values.length; step++) {
            window.moveTo(step);
            if (window.size() > 0) {
                evaluation.count(step, window.size());
                evaluation.usage().work(window.size());
                values[step] = function.of(window);
            }
        }
        return values;
    }

    private double[] values(Stretches stretches) {
        ToDoubleFunction<StretchWindow> ofStretches =
                StretchFunctions.find(call.function().name()).orElseThrow();
        double[] values = Column.absent(evaluation.steps());
        StretchWindow window = new StretchWindow(stretches, times);
        for (int step = 0; step < values.length; step++) {
            window.moveTo(step);
            if (!window.isEmpty()) {
                evaluation.count(step, window.stretchCount());
                evaluation.usage().work(window.stretchCount());
                values[step] = ofStretches.applyAsDouble(window);
            }
        }
        return values;
    }

    @Override
    public Value value() {
        Columns.sort(columns, evaluation.usage());
        String name = call.function().name();
        List<Column> named = new ArrayList<>();
        for (Column column : columns) {
            CounterNames.check(name, column.labels(), RangeCalls.rangeArgument(call), evaluation);
            SeriesLabels labels = column.labels();
            named.add(column.withLabels(RangeFunctions.keepsName(name) ? labels : labels.withoutMetricName()));
        }
        return Columns.distinct(named, evaluation.usage());
    }
}
