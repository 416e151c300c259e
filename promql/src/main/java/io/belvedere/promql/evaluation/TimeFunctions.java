package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Functions that know when: of the step, or of the samples. */
final class TimeFunctions {

    private final Evaluation evaluation;

    TimeFunctions(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value time() {
        return new Value.Scalar(seconds());
    }

    /** A part of the date that the argument tells, or else of that of the step. */
    Value partOfDate(FunctionCall call, DoubleUnaryOperator part) {
        List<Column> times = call.arguments().isEmpty()
                ? List.of(new Column(SeriesLabels.EMPTY, seconds()))
                : evaluation.vector(call.arguments().get(0));
        return new ElementFunctions(evaluation).mapped(times, part);
    }

    /** When the samples of a selector were taken; of anything else, when it is evaluated. */
    Value timestamp(Expression argument) {
        if (evaluation.task().reading().isPresent()) {
            return withoutName(new Selectors(evaluation).timestamps().columns());
        }
        double[] times = seconds();
        List<Column> columns = new ArrayList<>();
        for (Column column : evaluation.vector(argument)) {
            evaluation.usage().check();
            double[] values = times.clone();
            for (int step = 0; step < values.length; step++) {
                values[step] = column.isAbsent(step) ? Absent.VALUE : values[step];
            }
            columns.add(new Column(column.labels(), values));
        }
        return withoutName(columns);
    }

    private Value withoutName(List<Column> columns) {
        List<Column> nameless = new ArrayList<>();
        for (Column column : columns) {
            nameless.add(column.withLabels(column.labels().withoutMetricName()));
        }
        return Columns.distinct(nameless, evaluation.usage());
    }

    private double[] seconds() {
        evaluation.usage().hold(evaluation.steps());
        double[] seconds = new double[evaluation.steps()];
        for (int step = 0; step < seconds.length; step++) {
            seconds[step] = evaluation.grid().time(step) / 1000.0;
        }
        return seconds;
    }
}
