package io.belvedere.promql.evaluation;

import io.belvedere.promql.plan.Plan;
import io.belvedere.promql.plan.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Does the tasks of a plan one after the other, and forgets what none of those to come needs. */
final class Run {

    private final Evaluation.Whole whole;
    private final Map<Task, Value> values = new HashMap<>();
    private final Map<Task, Integer> usesToCome = new HashMap<>();

    Run(Evaluation.Whole whole) {
        this.whole = whole;
    }

    Value of(Plan plan) {
        for (Task task : plan.tasks()) {
            if (!values.containsKey(task)) {
                perform(task);
            }
            task.inputs().forEach(this::use);
        }
        return value(plan.last());
    }

    Value value(Task task) {
        return Objects.requireNonNull(values.get(task));
    }

    private void perform(Task task) {
        Usage usage = whole.usage();
        usage.check();
        long heldBefore = usage.held();
        List<Task> together = task.readers().isEmpty() ? List.of(task) : task.readers();
        List<Value> made = together.size() == 1
                ? List.of(evaluation(task).value())
                : RangeCalls.values(together.stream().map(this::evaluation).toList());
        for (int i = 0; i < made.size(); i++) {
            values.put(together.get(i), made.get(i));
            usesToCome.put(together.get(i), together.get(i).uses());
        }
        usage.settle(heldBefore, made.stream().mapToLong(Value::samples).sum());
    }

    private Evaluation evaluation(Task task) {
        return new Evaluation(whole, task, this);
    }

    private void use(Task input) {
        if (usesToCome.merge(input, -1, Integer::sum) == 0) {
            whole.usage().release(value(input).samples());
            values.remove(input);
        }
    }
}
