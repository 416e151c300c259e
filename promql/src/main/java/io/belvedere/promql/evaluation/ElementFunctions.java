package io.belvedere.promql.evaluation;

import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Functions that make of each element of a vector another one, which is no longer of that metric. */
final class ElementFunctions {

    private final Evaluation evaluation;

    ElementFunctions(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    private interface AtStep {
        double apply(double value, int step);
    }

    /** Also of a scalar. */
    Value negated(Expression operand) {
        return Evaluation.isScalar(operand)
                ? new Value.Scalar(Columns.mapped(evaluation.scalar(operand), number -> -number))
                : mapped(evaluation.vector(operand), number -> -number);
    }

    Value mapped(List<Column> columns, DoubleUnaryOperator operator) {
        return each(columns, (value, step) -> operator.applyAsDouble(value));
    }

    Value rounded(FunctionCall call) {
        List<Expression> arguments = call.arguments();
        double[] nearest = arguments.size() > 1 ? evaluation.scalar(arguments.get(1)) : evaluation.filled(1);
        return each(evaluation.vector(arguments.get(0)), (value, step) -> {
            // By the inverse, so that 0.1 rounds to tenths that print as such.
            double inverse = 1 / nearest[step];
            return Math.floor(value * inverse + 0.5) / inverse;
        });
    }

    Value clamped(Expression vector, double[] min, double[] max) {
        return each(
                evaluation.vector(vector),
                (value, step) -> min[step] > max[step] ? Absent.VALUE : clamped(value, min[step], max[step]));
    }

    /** NaN stays, but for bounds that leave no other value. */
    private static double clamped(double value, double min, double max) {
        if (min == Double.POSITIVE_INFINITY) {
            return min;
        }
        return Math.max(min, max == Double.NEGATIVE_INFINITY ? max : Math.min(max, value));
    }

    private Value each(List<Column> columns, AtStep function) {
        List<Column> computed = new ArrayList<>();
        for (Column column : columns) {
            evaluation.usage().check();
            double[] values = column.values().clone();
            for (int step = 0; step < values.length; step++) {
                values[step] = Absent.is(values[step]) ? Absent.VALUE : function.apply(values[step], step);
            }
            computed.add(new Column(column.labels().withoutMetricName(), values));
        }
        return Columns.distinct(computed, evaluation.usage());
    }
}
