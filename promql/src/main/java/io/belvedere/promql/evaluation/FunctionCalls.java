package io.belvedere.promql.evaluation;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.evaluation.RangeFunctions.RangeFunction;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import io.belvedere.promql.syntax.Parenthesised;
import io.belvedere.promql.syntax.ValueType;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Calls of functions: what they have in common is here, what is special about some in classes of theirs. */
final class FunctionCalls {

    private final Evaluation evaluation;

    FunctionCalls(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value evaluate(FunctionCall call) {
        String name = call.function().name();
        Optional<RangeFunction> range = RangeFunctions.find(name);
        if (range.isPresent()) {
            return overRanges(call, range.get());
        }
        Optional<DoubleUnaryOperator> unary = Mathematics.find(name);
        if (unary.isPresent()) {
            return mapped(evaluation.vector(call.arguments().get(0)), unary.get());
        }
        Optional<DoubleUnaryOperator> calendar = CalendarFunctions.find(name);
        if (calendar.isPresent()) {
            return mapped(vectorOrTime(call), calendar.get());
        }
        return special(call, name);
    }

    private Value special(FunctionCall call, String name) {
        return switch (name) {
            case "time" -> new Value.Scalar(timeValues());
            case "pi" -> constant(Math.PI);
            case "scalar" -> scalar(call);
            case "vector" -> new Value.Vector(List.of(new Column(SeriesLabels.EMPTY, scalar(call, 0))));
            case "timestamp" -> timestamp(call.arguments().get(0));
            case "absent" -> new Absences(evaluation).absent(call.arguments().get(0));
            case "sort" -> Sorting.byValue(vector(call, 0), false, evaluation.usage());
            case "sort_desc" -> Sorting.byValue(vector(call, 0), true, evaluation.usage());
            case "label_replace", "label_join" -> new LabelFunctions(evaluation).evaluate(call);
            case "round" -> round(call);
            case "clamp" -> clamped(call, scalar(call, 1), scalar(call, 2));
            case "clamp_min" -> clamped(call, scalar(call, 1), filled(Double.POSITIVE_INFINITY));
            case "clamp_max" -> clamped(call, filled(Double.NEGATIVE_INFINITY), scalar(call, 1));
            case "histogram_quantile" ->
                new ClassicHistograms(evaluation)
                        .quantile(call.arguments().get(0), call.arguments().get(1));
            case "histogram_fraction" ->
                new ClassicHistograms(evaluation)
                        .fraction(
                                scalar(call, 0),
                                scalar(call, 1),
                                call.arguments().get(2));
            // Of native histograms, of which there are none.
            case "histogram_avg", "histogram_count", "histogram_sum", "histogram_stddev", "histogram_stdvar" ->
                new Value.Vector(List.of());
            default -> throw new EvaluationException("function " + name + " cannot be evaluated");
        };
    }

    private double[] scalar(FunctionCall call, int argument) {
        return evaluation.scalar(call.arguments().get(argument));
    }

    private List<Column> vector(FunctionCall call, int argument) {
        return evaluation.vector(call.arguments().get(argument));
    }

    private Value overRanges(FunctionCall call, RangeFunction function) {
        String name = call.function().name();
        int rangeArgument = call.arguments().get(0).type() == ValueType.RANGE_VECTOR ? 0 : 1;
        double[] more = call.arguments().size() > 1 ? scalar(call, 1 - rangeArgument) : new double[0];
        if (name.equals("quantile_over_time")) {
            Quantiles.warnOfBad(more, call.arguments().get(1 - rangeArgument), evaluation.messages());
        }
        Value.Ranges ranges =
                (Value.Ranges) evaluation.evaluate(call.arguments().get(rangeArgument));
        if (name.equals("absent_over_time")) {
            return new Absences(evaluation)
                    .absentOverTime(ranges, call.arguments().get(0));
        }
        List<Column> columns = new ArrayList<>();
        for (RangeSeries series : ranges.series()) {
            evaluation.usage().hold(evaluation.steps());
            double[] values = overRanges(series, ranges.times(), function, more);
            SeriesLabels labels = series.labels();
            Column column = new Column(RangeFunctions.keepsName(name) ? labels : labels.withoutMetricName(), values);
            if (!column.isEmpty()) {
                columns.add(column);
                CounterNames.check(name, labels, call.arguments().get(rangeArgument), evaluation.messages());
            }
        }
        return Columns.distinct(columns, evaluation.usage());
    }

    private double[] overRanges(RangeSeries series, RangeTimes times, RangeFunction function, double[] more) {
        double[] values = Column.absent(times.ends().length);
        Window window = new Window(series, times);
        double[] argument = new double[1];
        for (int step = 0; step < values.length; step++) {
            window.moveTo(step);
            evaluation.count(step, window.size());
            evaluation.usage().work(1 + window.size());
            if (window.size() > 0) {
                if (more.length > 0) {
                    argument[0] = more[step];
                }
                values[step] = function.apply(window, argument);
            }
        }
        return values;
    }

    private Value mapped(List<Column> columns, DoubleUnaryOperator operator) {
        return Columns.distinct(
                columns.stream()
                        .map(column -> new Column(
                                column.labels().withoutMetricName(), Columns.mapped(column.values(), operator)))
                        .toList(),
                evaluation.usage());
    }

    private List<Column> vectorOrTime(FunctionCall call) {
        return call.arguments().isEmpty() ? List.of(new Column(SeriesLabels.EMPTY, timeValues())) : vector(call, 0);
    }

    private double[] timeValues() {
        double[] values = new double[evaluation.steps()];
        for (int step = 0; step < values.length; step++) {
            values[step] = evaluation.grid().time(step) / 1000.0;
        }
        return values;
    }

    private double[] filled(double value) {
        double[] values = new double[evaluation.steps()];
        Arrays.fill(values, value);
        return values;
    }

    private Value constant(double value) {
        return new Value.Scalar(filled(value));
    }

    /** The value of the only series, NaN if there is none or more. */
    private Value scalar(FunctionCall call) {
        List<Column> columns = vector(call, 0);
        double[] values = new double[evaluation.steps()];
        for (int step = 0; step < values.length; step++) {
            double[] there = Columns.valuesAt(columns, step, evaluation.usage());
            values[step] = there.length == 1 ? there[0] : Double.NaN;
        }
        return new Value.Scalar(values);
    }

    /** When the samples of a selector were taken; of anything else, when it is evaluated. */
    private Value timestamp(Expression argument) {
        Expression inner = argument;
        while (inner instanceof Parenthesised parenthesised) {
            inner = parenthesised.inner();
        }
        if (inner instanceof VectorSelector selector) {
            return mapped(evaluation.selectors().timestamps(selector).columns(), seconds -> seconds);
        }
        double[] times = timeValues();
        List<Column> columns = new ArrayList<>();
        for (Column column : evaluation.vector(argument)) {
            evaluation.usage().check();
            double[] values = times.clone();
            for (int step = 0; step < values.length; step++) {
                values[step] = column.isAbsent(step) ? Absent.VALUE : values[step];
            }
            columns.add(new Column(column.labels().withoutMetricName(), values));
        }
        return Columns.distinct(columns, evaluation.usage());
    }

    private Value round(FunctionCall call) {
        double[] nearest = call.arguments().size() > 1 ? scalar(call, 1) : filled(1);
        return perStep(vector(call, 0), (value, step) -> {
            // By the inverse, so that 0.1 rounds to tenths that print as such.
            double inverse = 1 / nearest[step];
            return Math.floor(value * inverse + 0.5) / inverse;
        });
    }

    private Value clamped(FunctionCall call, double[] min, double[] max) {
        List<Column> columns = vector(call, 0);
        return perStep(columns, (value, step) -> {
            if (min[step] > max[step]) {
                return Absent.VALUE;
            }
            return Math.max(min[step], Math.min(max[step], value));
        });
    }

    private interface AtStep {
        double apply(double value, int step);
    }

    private Value perStep(List<Column> columns, AtStep function) {
        List<Column> computed = new ArrayList<>();
        for (Column column : columns) {
            evaluation.usage().check();
            double[] values = column.values().clone();
            for (int step = 0; step < values.length; step++) {
                values[step] = column.isAbsent(step) ? Absent.VALUE : function.apply(values[step], step);
            }
            computed.add(new Column(column.labels().withoutMetricName(), values));
        }
        return Columns.distinct(computed, evaluation.usage());
    }
}
