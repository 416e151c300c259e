package io.belvedere.promql.evaluation;

import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.SampleSource;

/** Evaluates queries over a source of samples. Without state, for any number of threads. */
public final class PromqlEngine {

    private final SampleSource source;
    private final QueryLimits limits;

    public PromqlEngine(SampleSource source, QueryLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** The value at one time. */
    public QueryResult instant(Query query, long timeMillis) {
        return evaluate(query, Grid.instant(timeMillis), true);
    }

    /** The values on a grid. Fails for strings and range vectors. */
    public QueryResult range(Query query, Grid grid) {
        return evaluate(query, grid, false);
    }

    private QueryResult evaluate(Query query, Grid grid, boolean isInstant) {
        Messages messages = new Messages(query);
        SampleBudget budget = new SampleBudget(limits.maxSamples());
        Evaluation.Whole whole = new Evaluation.Whole(source, limits, grid, messages, budget);
        Evaluation evaluation = new Evaluation(whole, grid);
        Value value = evaluation.evaluate(query.expression());
        return new Results(grid, messages, isInstant).of(query.expression().type(), value);
    }
}
