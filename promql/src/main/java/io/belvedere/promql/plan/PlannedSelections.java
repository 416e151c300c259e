package io.belvedere.promql.plan;

import io.belvedere.promql.QueryPlan.Planned;
import io.belvedere.promql.syntax.Aggregation;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the tasks of a plan select. Those that read the same together are one selection. */
final class PlannedSelections {

    private PlannedSelections() {}

    static List<Planned> of(Plan plan) {
        Map<Task, Task> firstUsers = new LinkedHashMap<>();
        plan.tasks().forEach(task -> task.inputs().forEach(input -> firstUsers.putIfAbsent(input, task)));
        Set<Planned> selections = new LinkedHashSet<>();
        for (Task task : plan.tasks()) {
            task.reading().ifPresent(reading -> {
                boolean isFirst = task.readers().isEmpty() || task.readers().get(0) == task;
                if (isFirst) {
                    selections.add(planned(reading, task, Optional.ofNullable(firstUsers.get(task))));
                }
            });
        }
        return List.copyOf(selections);
    }

    private static Planned planned(Reading reading, Task task, Optional<Task> user) {
        Optional<String> around = name(task.expression()).or(() -> user.flatMap(each -> name(each.expression())));
        return new Planned(reading.selection(), around, reading.isRange() ? reading.beforeMillis() : 0);
    }

    private static Optional<String> name(Expression expression) {
        if (expression instanceof FunctionCall call) {
            return Optional.of(call.function().name());
        }
        return expression instanceof Aggregation aggregation
                ? Optional.of(aggregation.operator().toString())
                : Optional.empty();
    }
}
