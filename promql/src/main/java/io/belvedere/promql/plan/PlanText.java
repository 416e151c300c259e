package io.belvedere.promql.plan;

import io.belvedere.promql.syntax.Aggregation;
import io.belvedere.promql.syntax.BinaryOperation;
import io.belvedere.promql.syntax.DurationText;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import io.belvedere.promql.syntax.Subquery;
import io.belvedere.promql.syntax.UnaryMinus;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A plan as lines, further in the deeper they are. What several parts need is there in full once. */
final class PlanText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private final Set<Task> told = new HashSet<>();

    PlanText(Task last) {
        tell(last, 0, "");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void tell(Task task, int depth, String mark) {
        if (task.spreads()) {
            tell(task.inputs().get(0), depth, mark + ", once for all steps");
            return;
        }
        boolean isNew = told.add(task);
        boolean isShared = task.uses() > 1 && !isLiteral(task);
        String shared = !isShared ? "" : isNew ? ", shared" : ", as above";
        line(depth, title(task) + mark + shared);
        if (isNew) {
            task.reading().ifPresent(reading -> tellReading(task, reading, depth));
            tellInputs(task, depth);
        }
    }

    private static boolean isLiteral(Task task) {
        return task.reading().isEmpty() && task.expression().parts().isEmpty();
    }

    private void tellReading(Task task, Reading reading, int depth) {
        if (task.expression() instanceof FunctionCall) {
            String together = task.readers().size() > 1 ? ", read together" : "";
            line(depth + 1, selection(reading) + together);
        }
    }

    private void tellInputs(Task task, int depth) {
        for (Expression part : task.expression().parts()) {
            int deeper = depth + 1;
            if (part.withoutParentheses() instanceof Subquery subquery) {
                line(deeper, title(subquery));
                deeper++;
            }
            for (Task input : task.findInput(part).stream().toList()) {
                tell(input, deeper, "");
            }
        }
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
