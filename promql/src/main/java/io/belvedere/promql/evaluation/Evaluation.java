package io.belvedere.promql.evaluation;

import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.syntax.Aggregation;
import io.belvedere.promql.syntax.BinaryOperation;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import io.belvedere.promql.syntax.NumberLiteral;
import io.belvedere.promql.syntax.Parenthesised;
import io.belvedere.promql.syntax.RangeSelector;
import io.belvedere.promql.syntax.StringLiteral;
import io.belvedere.promql.syntax.Subquery;
import io.belvedere.promql.syntax.UnaryMinus;
import io.belvedere.promql.syntax.ValueType;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.Arrays;
import java.util.List;

/**
 * Evaluates one query on one grid. An expression under a subquery is evaluated on a grid of its own, with what the query
 * as a whole has: its source, its begin and end, its messages.
 */
final class Evaluation {

    private final Whole whole;
    private final Grid grid;
    private final long[] samplesPerStep;

    /** What all parts of a query share. */
    record Whole(SampleSource source, QueryLimits limits, Grid grid, Messages messages, Usage usage) {}

    private Evaluation(Whole whole, Grid grid, long[] samplesPerStep) {
        this.whole = whole;
        this.grid = grid;
        this.samplesPerStep = samplesPerStep;
    }

    static Evaluation of(Whole whole) {
        return new Evaluation(whole, whole.grid, whole.usage.samplesPerStep());
    }

    /** What is under a subquery is not counted: what the subquery made is, where it is looked at. */
    static Evaluation under(Whole whole, Grid grid) {
        return new Evaluation(whole, grid, new long[0]);
    }

    Value evaluate(Expression expression) {
        whole.usage.check();
        long held = whole.usage.held();
        Value value = valueOf(expression);
        whole.usage.settle(held, value.samples());
        return value;
    }

    private Value valueOf(Expression expression) {
        if (expression instanceof NumberLiteral number) {
            return constant(number.value());
        }
        if (expression instanceof StringLiteral string) {
            return new Value.Text(string.value());
        }
        if (expression instanceof Parenthesised parenthesised) {
            return evaluate(parenthesised.inner());
        }
        if (expression instanceof VectorSelector selector) {
            return selectors().instant(selector);
        }
        if (expression instanceof RangeSelector range) {
            return selectors().range(range);
        }
        if (expression instanceof Subquery subquery) {
            return new Subqueries(whole, this).ranges(subquery);
        }
        if (expression instanceof UnaryMinus minus) {
            return negated(evaluate(minus.operand()));
        }
        if (expression instanceof BinaryOperation operation) {
            return new Operations(this).evaluate(operation);
        }
        if (expression instanceof Aggregation aggregation) {
            return new Aggregations(this).evaluate(aggregation);
        }
        return new FunctionCalls(this).evaluate((FunctionCall) expression);
    }

    Grid grid() {
        return grid;
    }

    int steps() {
        return grid.steps();
    }

    Messages messages() {
        return whole.messages;
    }

    Usage usage() {
        return whole.usage;
    }

    /** Tells the statistics that a step looked at samples. */
    void count(int step, int samples) {
        if (samplesPerStep.length > 0) {
            samplesPerStep[step] += samples;
        }
    }

    Selectors selectors() {
        return new Selectors(whole, this);
    }

    /** Of an expression that is a scalar. */
    double[] scalar(Expression expression) {
        return ((Value.Scalar) evaluate(expression)).values();
    }

    List<Column> vector(Expression expression) {
        return ((Value.Vector) evaluate(expression)).columns();
    }

    String text(Expression expression) {
        return ((Value.Text) evaluate(expression)).text();
    }

    private Value.Scalar constant(double value) {
        whole.usage.hold(steps());
        double[] values = new double[steps()];
        Arrays.fill(values, value);
        return new Value.Scalar(values);
    }

    private Value negated(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return new Value.Scalar(Columns.mapped(scalar.values(), number -> -number));
        }
        List<Column> columns = ((Value.Vector) value).columns();
        return Columns.distinct(
                columns.stream()
                        .map(column -> new Column(
                                column.labels().withoutMetricName(),
                                Columns.mapped(column.values(), number -> -number)))
                        .toList(),
                whole.usage);
    }

    static boolean isScalar(Expression expression) {
        return expression.type() == ValueType.SCALAR;
    }
}
