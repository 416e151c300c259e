package io.belvedere.promql.plan;

import io.belvedere.promql.syntax.Aggregation;
import io.belvedere.promql.syntax.BinaryOperation;
import io.belvedere.promql.syntax.DurationText;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import io.belvedere.promql.syntax.Subquery;
import io.belvedere.promql.syntax.UnaryMinus;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A plan as lines, further in the deeper they are. What several parts need is there in full once. Keeps a stack of its
 * own, so that deep plans take none of the thread's.
 */
final class PlanText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private final Set<Task> told = new HashSet<>();
    private final Deque<Item> rest = new ArrayDeque<>();

    /** What is to be told, further in than what it belongs to. */
    private record Item(Task task, String mark, int depth) {}

    PlanText(Task last) {
        rest.push(new Item(last, "", 0));
        while (!rest.isEmpty()) {
            tell(rest.pop());
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void tell(Item item) {
        Task task = item.task;
        if (task.spreads()) {
            rest.push(new Item(task.inputs().get(0), ", once for all steps" + item.mark, item.depth));
            return;
        }
        boolean isNew = told.add(task);
        boolean isShared = task.uses() > 1 && !isLiteral(task);
        String shared = !isShared ? "" : isNew ? ", shared" : ", as above";
        line(item.depth, title(task) + item.mark + shared);
        if (isNew) {
            tellParts(task, item.depth);
        }
    }

    private void tellParts(Task task, int depth) {
        List<Item> items = new ArrayList<>();
        for (Expression part : task.expression().parts()) {
            task.findInput(part).ifPresent(input -> items.add(new Item(input, place(part), depth + 1)));
        }
        Collections.reverse(items);
        items.forEach(rest::push);
        boolean isCall = task.expression() instanceof FunctionCall;
        task.reading().filter(reading -> isCall).ifPresent(reading -> {
            String together = task.readers().size() > 1 ? ", read together" : "";
            line(depth + 1, selection(reading) + together);
        });
    }

    private static String place(Expression part) {
        return part.withoutParentheses() instanceof Subquery subquery ? ", as " + title(subquery) : "";
    }

    private static boolean isLiteral(Task task) {
        return task.reading().isEmpty() && task.expression().parts().isEmpty();
    }

    private void line(int depth, String title) {
        text.append(INDENT.repeat(depth)).append(title).append('\n');
    }

    private static String title(Task task) {
        Expression expression = task.expression();
        if (expression instanceof Aggregation aggregation) {
            return (aggregation.operator() + "" + aggregation.grouping()).stripTrailing();
        }
        if (expression instanceof BinaryOperation operation) {
            return operation.operator() + (operation.returnsBool() ? " bool" : "") + operation.matching();
        }
        if (expression instanceof FunctionCall call) {
            String range = task.reading()
                    .filter(Reading::isRange)
                    .map(reading -> " over " + DurationText.print(reading.beforeMillis()))
                    .orElse("");
            return call.function().name() + range;
        }
        if (expression instanceof UnaryMinus) {
            return "-";
        }
        if (expression instanceof Subquery subquery) {
            return title(subquery);
        }
        return task.reading().map(PlanText::selection).orElseGet(expression::toString);
    }

    private static String title(Subquery subquery) {
        return "subquery " + subquery.brackets() + subquery.timing();
    }

    private static String selection(Reading reading) {
        return reading.selector() + " from "
                + Instant.ofEpochMilli(reading.selection().afterMillis()) + " to "
                + Instant.ofEpochMilli(reading.selection().untilMillis());
    }
}
