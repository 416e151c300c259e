package io.belvedere.promql.plan;

import io.belvedere.promql.QueryPlan;
import java.util.List;

/**
 * The tasks of a query in an order in which each comes after its inputs.
 *
 * @param last whose value is that of the query
 */
public record Plan(List<Task> tasks, Task last) {

    public Plan {
        tasks = List.copyOf(tasks);
    }

    /** The same for people and for whoever wants to know what is going to be read. */
    public QueryPlan described() {
        return new QueryPlan(PlannedSelections.of(this), new PlanText(last).toString());
    }
}
