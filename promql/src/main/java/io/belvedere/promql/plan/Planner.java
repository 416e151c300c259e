package io.belvedere.promql.plan;

import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.SampleSource.Selection;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import io.belvedere.promql.syntax.NumberLiteral;
import io.belvedere.promql.syntax.RangeSelector;
import io.belvedere.promql.syntax.Subquery;
import io.belvedere.promql.syntax.ValueType;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the plan of one query. */
public final class Planner {

    private final Grid whole;
    private final Grid once;
    private final QueryLimits limits;
    private final Sameness sameness;
    private final Map<Shape, Task> known = new HashMap<>();
    private final List<Task> inOrder = new ArrayList<>();

    private Planner(Query query, Grid grid, QueryLimits limits) {
        this.whole = grid;
        this.once = Grid.instant(grid.startMillis());
        this.limits = limits;
        this.sameness = new Sameness(query.expression());
    }

    /** Fails with an {@link io.belvedere.promql.EvaluationException} if the query would take far too many steps. */
    public static Plan plan(Query query, Grid grid, QueryLimits limits) {
        GridTimes.requireFewSteps(grid, "the query");
        Planner planner = new Planner(query, grid, limits);
        Task last = planner.task(query.expression(), grid, true);
        last.use();
        planner.findReaders();
        return new Plan(planner.inOrder, last);
    }

    private Task task(Expression written, Grid grid, boolean isCounted) {
        Expression expression = written.withoutParentheses();
        if (isOnce(expression, grid)) {
            Task input = task(expression, once, isCounted);
            return known(Shape.ofSpread(grid, input), expression, List.of(expression), isCounted);
        }
        Optional<Reading> reading = reading(expression, new GridTimes(whole, grid));
        List<Part> parts = parts(expression, grid, reading.isPresent());
        List<Task> inputs = new ArrayList<>();
        for (Part part : parts) {
            inputs.add(task(part.expression, part.grid, isCounted && part.isCountedHere));
        }
        List<Expression> became = parts.stream().map(Part::expression).toList();
        return known(Shape.of(grid, expression, reading, inputs), expression, became, isCounted);
    }

    /** What becomes an input. What is under a subquery is counted where the subquery is used, if it is. */
    private record Part(Expression expression, Grid grid, boolean isCountedHere) {}

    private List<Part> parts(Expression expression, Grid grid, boolean isReading) {
        if (expression instanceof Subquery subquery) {
            return under(subquery, grid, true);
        }
        List<Part> parts = new ArrayList<>();
        for (Expression part : expression.parts()) {
            if (part.withoutParentheses() instanceof Subquery subquery) {
                parts.addAll(under(subquery, grid, false));
            } else if (!isReading || !isSelector(part)) {
                parts.add(new Part(part, grid, true));
            }
        }
        return parts;
    }

    private List<Part> under(Subquery subquery, Grid grid, boolean isCountedHere) {
        return new GridTimes(whole, grid)
                .under(subquery, limits.defaultSubqueryStepMillis())
                .map(inner -> List.of(new Part(subquery.expression(), inner, isCountedHere)))
                .orElseGet(List::of);
    }

    /** A number is as quickly filled in as repeated. */
    private boolean isOnce(Expression expression, Grid grid) {
        boolean isOfElements = expression.type() == ValueType.SCALAR || expression.type() == ValueType.INSTANT_VECTOR;
        return isOfElements
                && grid.steps() > 1
                && !(expression instanceof NumberLiteral)
                && sameness.holdsFor(expression);
    }

    private Task known(Shape shape, Expression expression, List<Expression> parts, boolean isCounted) {
        Task task = known.get(shape);
        if (task == null) {
            task = new Task(expression, shape, parts);
            known.put(shape, task);
            inOrder.add(task);
        }
        task.occursAs(expression, isCounted);
        return task;
    }

    private Optional<Reading> reading(Expression expression, GridTimes times) {
        if (expression instanceof FunctionCall call) {
            boolean ofTimes = call.function().name().equals("timestamp");
            return call.arguments().stream()
                    .map(Expression::withoutParentheses)
                    .filter(argument -> argument instanceof RangeSelector || (ofTimes && isSelector(argument)))
                    .findFirst()
                    .flatMap(argument -> reading(argument, times));
        }
        if (expression instanceof RangeSelector range) {
            return Optional.of(reading(range.selector(), range.rangeMillis(), true, times));
        }
        return expression instanceof VectorSelector selector
                ? Optional.of(reading(selector, limits.lookbackMillis(), false, times))
                : Optional.empty();
    }

    private static boolean isSelector(Expression expression) {
        Expression bare = expression.withoutParentheses();
        return bare instanceof VectorSelector || bare instanceof RangeSelector;
    }

    private static Reading reading(VectorSelector selector, long before, boolean isRange, GridTimes times) {
        long after = times.first(selector.timing()) - before;
        long until = times.last(selector.timing());
        return new Reading(selector, before, isRange, new Selection(selector.allMatches(), after, until));
    }

    /** Those with inputs would have to wait for these. */
    private void findReaders() {
        Map<List<Object>, List<Task>> readers = new HashMap<>();
        for (Task task : inOrder) {
            task.reading().filter(Reading::isRange).ifPresent(reading -> {
                if (task.expression() instanceof FunctionCall && task.inputs().isEmpty()) {
                    List<Task> together =
                            readers.computeIfAbsent(List.of(task.grid(), reading), none -> new ArrayList<>());
                    together.add(task);
                    task.readTogether(together);
                }
            });
        }
    }
}
