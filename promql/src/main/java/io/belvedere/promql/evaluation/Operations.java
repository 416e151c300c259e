package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.BinaryOperation;
import java.util.ArrayList;
import java.util.List;

/** Operators between two expressions, of which at least one is a scalar; those between vectors are {@link VectorMatches}. */
final class Operations {

    private final Evaluation evaluation;

    Operations(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value evaluate(BinaryOperation operation) {
        boolean leftIsScalar = Evaluation.isScalar(operation.left());
        boolean rightIsScalar = Evaluation.isScalar(operation.right());
        if (leftIsScalar && rightIsScalar) {
            return scalars(operation);
        }
        if (leftIsScalar) {
            return withScalar(
                    operation, evaluation.vector(operation.right()), evaluation.scalar(operation.left()), true);
        }
        if (rightIsScalar) {
            return withScalar(
                    operation, evaluation.vector(operation.left()), evaluation.scalar(operation.right()), false);
        }
        List<Column> left = evaluation.vector(operation.left());
        List<Column> right = evaluation.vector(operation.right());
        return operation.operator().isSetOperator()
                ? new SetOperations(operation.matching(), evaluation).of(operation.operator(), left, right)
                : new VectorMatches(operation, evaluation).of(left, right);
    }

    private Value scalars(BinaryOperation operation) {
        double[] left = evaluation.scalar(operation.left());
        double[] right = evaluation.scalar(operation.right());
        double[] values = new double[left.length];
        for (int step = 0; step < values.length; step++) {
            values[step] = operation.operator().isComparison()
                    ? bool(Arithmetic.compare(operation.operator(), left[step], right[step]))
                    : Arithmetic.compute(operation.operator(), left[step], right[step]);
        }
        return new Value.Scalar(values);
    }

    private Value withScalar(BinaryOperation operation, List<Column> columns, double[] scalar, boolean scalarIsLeft) {
        List<Column> computed = new ArrayList<>();
        for (Column column : columns) {
            evaluation.usage().check();
            double[] values = new double[scalar.length];
            for (int step = 0; step < values.length; step++) {
                double element = column.values()[step];
                values[step] =
                        column.isAbsent(step) ? Absent.VALUE : element(operation, element, scalarIsLeft, scalar[step]);
            }
            computed.add(new Column(labels(operation, column.labels()), values));
        }
        return Columns.distinct(computed, evaluation.usage());
    }

    /** A comparison lets the element of the vector pass, on whichever side it stands. */
    private static double element(BinaryOperation operation, double element, boolean scalarIsLeft, double scalar) {
        double left = scalarIsLeft ? scalar : element;
        double right = scalarIsLeft ? element : scalar;
        if (!operation.operator().isComparison()) {
            return Arithmetic.compute(operation.operator(), left, right);
        }
        boolean holds = Arithmetic.compare(operation.operator(), left, right);
        if (operation.returnsBool()) {
            return bool(holds);
        }
        return holds ? element : Absent.VALUE;
    }

    private static SeriesLabels labels(BinaryOperation operation, SeriesLabels labels) {
        return dropsName(operation) ? labels.withoutMetricName() : labels;
    }

    /** What was computed is no longer of that metric; what was let pass is. */
    static boolean dropsName(BinaryOperation operation) {
        return operation.returnsBool() || !operation.operator().isComparison();
    }

    static double bool(boolean holds) {
        return holds ? 1 : 0;
    }
}
