package io.belvedere.promql.evaluation;

import io.belvedere.promql.Cancellation;
import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryPlan;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.plan.Plan;
import io.belvedere.promql.plan.Planner;
import io.belvedere.promql.syntax.ValueType;

/** Evaluates queries over a source of samples. Without state, for any number of threads. */
public final class PromqlEngine {

    private final SampleSource source;
    private final QueryLimits limits;

    public PromqlEngine(SampleSource source, QueryLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** The value at one time. */
    public QueryResult instant(Query query, long timeMillis, Cancellation cancellation) {
        return evaluate(query, Grid.instant(timeMillis), true, cancellation);
    }

    public QueryResult instant(Query query, long timeMillis) {
        return instant(query, timeMillis, Cancellation.NEVER);
    }

    /** The values on a grid. Fails for strings and range vectors. */
    public QueryResult range(Query query, Grid grid, Cancellation cancellation) {
        return evaluate(query, grid, false, cancellation);
    }

    public QueryResult range(Query query, Grid grid) {
        return range(query, grid, Cancellation.NEVER);
    }

    /** What {@link #range} or, on a grid of one step, {@link #instant} is going to do. */
    public QueryPlan plan(Query query, Grid grid) {
        return Planner.plan(query, grid, limits).described();
    }

    private QueryResult evaluate(Query query, Grid grid, boolean isInstant, Cancellation cancellation) {
        ValueType type = query.expression().type();
        if (!isInstant && !type.isScalarOrInstantVector()) {
            throw new EvaluationException(
                    "invalid expression type \"" + type + "\" for range query, must be Scalar or instant Vector");
        }
        Plan plan = Planner.plan(query, grid, limits);
        Messages messages = new Messages(query);
        Usage usage = new Usage(limits.maxSamples(), cancellation, grid.steps());
        Value value = new Run(new Evaluation.Whole(source, grid, messages, usage)).of(plan);
        return new Results(grid, messages, usage).of(type, value);
    }
}
