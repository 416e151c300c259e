package io.belvedere.promql.evaluation;

import io.belvedere.promql.Grid;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.plan.GridTimes;
import io.belvedere.promql.plan.Task;
import io.belvedere.promql.syntax.Aggregation;
import io.belvedere.promql.syntax.BinaryOperation;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import io.belvedere.promql.syntax.NumberLiteral;
import io.belvedere.promql.syntax.Span;
import io.belvedere.promql.syntax.StringLiteral;
import io.belvedere.promql.syntax.UnaryMinus;
import io.belvedere.promql.syntax.ValueType;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Evaluates one task, whose inputs have been before, with what the query as a whole has. */
final class Evaluation {

    private final Whole whole;
    private final Task task;
    private final Run run;
    private final boolean isOnWholeGrid;
    private final Set<String> said = new HashSet<>();

    /** What all parts of a query share. */
    record Whole(SampleSource source, Grid grid, Messages messages, Usage usage) {}

    Evaluation(Whole whole, Task task, Run run) {
        this.whole = whole;
        this.task = task;
        this.run = run;
        this.isOnWholeGrid = task.grid().equals(whole.grid());
    }

    Value value() {
        if (task.spreads()) {
            return new Spreading(this).of(run.value(task.inputs().get(0)));
        }
        Expression expression = task.expression();
        if (expression instanceof NumberLiteral number) {
            return new Value.Scalar(filled(number.value()));
        }
        if (expression instanceof StringLiteral string) {
            return new Value.Text(string.value());
        }
        if (expression instanceof VectorSelector) {
            return new Selectors(this).instant();
        }
        if (expression.type() == ValueType.RANGE_VECTOR) {
            return collected(ranges(expression));
        }
        if (expression instanceof UnaryMinus minus) {
            return new ElementFunctions(this).negated(minus.operand());
        }
        if (expression instanceof BinaryOperation operation) {
            return new Operations(this).evaluate(operation);
        }
        if (expression instanceof Aggregation aggregation) {
            return new Aggregations(this).evaluate(aggregation);
        }
        return new FunctionCalls(this).evaluate((FunctionCall) expression);
    }

    /** Of a query that is nothing else. What a subquery looked at was counted there. */
    private Value collected(Ranges ranges) {
        Value.Ranges collected = ranges.collected(usage());
        if (task.reading().isPresent()) {
            for (RangeSeries series : collected.series()) {
                Window window = new Window(series, collected.times());
                window.moveTo(0);
                count(0, window.size());
            }
        }
        return collected;
    }

    Task task() {
        return task;
    }

    Whole whole() {
        return whole;
    }

    Grid grid() {
        return task.grid();
    }

    int steps() {
        return task.grid().steps();
    }

    GridTimes times() {
        return new GridTimes(whole.grid, task.grid());
    }

    Usage usage() {
        return whole.usage;
    }

    /** Tells the statistics that a step looked at samples. */
    void count(int step, int samples) {
        if (task.isCounted()) {
            if (isOnWholeGrid) {
                usage().looked(step, samples);
            } else {
                usage().lookedAtEachStep(samples);
            }
        }
    }

    /** Of a part that is a scalar. */
    double[] scalar(Expression part) {
        return ((Value.Scalar) input(part)).values();
    }

    List<Column> vector(Expression part) {
        return ((Value.Vector) input(part)).columns();
    }

    String text(Expression part) {
        return ((Value.Text) input(part)).text();
    }

    private Value input(Expression part) {
        return run.value(task.findInput(part).orElseThrow());
    }

    /** Of a selector of ranges or a subquery. */
    Ranges ranges(Expression part) {
        return task.reading().isPresent()
                ? new Selectors(this).ranges()
                : new Subqueries(this).ranges(part.withoutParentheses());
    }

    /** Says something about a part, for each place where the same expression stands. */
    void warn(String text, Expression part) {
        say(text, part, whole.messages::warn);
    }

    void inform(String text, Expression part) {
        say(text, part, whole.messages::inform);
    }

    private void say(String text, Expression part, BiConsumer<String, Span> to) {
        if (said.add(text)) {
            task.occurrences()
                    .forEach(same -> to.accept(text, samePart(same, part).span()));
        }
    }

    private Expression samePart(Expression same, Expression part) {
        List<Expression> parts = task.expression().parts();
        int index = 0;
        while (parts.get(index) != part) {
            index++;
        }
        return same.parts().get(index);
    }

    double[] filled(double value) {
        usage().hold(steps());
        double[] values = new double[steps()];
        Arrays.fill(values, value);
        return values;
    }

    static boolean isScalar(Expression expression) {
        return expression.type() == ValueType.SCALAR;
    }
}
