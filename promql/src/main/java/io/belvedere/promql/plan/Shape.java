package io.belvedere.promql.plan;

import io.belvedere.promql.Grid;
import io.belvedere.promql.syntax.Aggregation;
import io.belvedere.promql.syntax.BinaryOperation;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import io.belvedere.promql.syntax.Subquery;
import java.util.List;
import java.util.Optional;

/**
 * What makes two tasks the same: what is special about the expression, what is read, and the inputs. Those are compared
 * by identity, since equal ones are one already, so that comparing takes no recursion.
 */
record Shape(Grid grid, List<?> features, Optional<Reading> reading, List<Task> inputs) {

    private static final List<?> SPREAD = List.of("spread");

    static Shape ofSpread(Grid grid, Task input) {
        return new Shape(grid, SPREAD, Optional.empty(), List.of(input));
    }

    boolean isSpread() {
        return features.equals(SPREAD);
    }

    static Shape of(Grid grid, Expression expression, Optional<Reading> reading, List<Task> inputs) {
        return new Shape(grid, features(expression), reading, inputs);
    }

    private static List<?> features(Expression expression) {
        if (expression instanceof BinaryOperation operation) {
            return List.of(operation.operator(), operation.returnsBool(), operation.matching());
        }
        if (expression instanceof Aggregation aggregation) {
            return List.of(aggregation.operator(), aggregation.grouping());
        }
        if (expression instanceof FunctionCall call) {
            return List.of(
                    call.function().name(),
                    call.arguments().stream().map(Shape::ofRange).toList());
        }
        if (expression.parts().isEmpty()) {
            return List.of(expression);
        }
        return List.of(expression.getClass(), ofRange(expression));
    }

    /** The expression of a subquery is the input, so the subquery has to tell the rest. */
    private static List<?> ofRange(Expression argument) {
        return argument.withoutParentheses() instanceof Subquery subquery
                ? List.of(subquery.rangeMillis(), subquery.timing())
                : List.of();
    }
}
