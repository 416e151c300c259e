package io.belvedere.graphql.subscription;

import io.belvedere.access.Caller;
import io.belvedere.graphql.metrics.ToldAnswer;
import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.query.QueryRequest;
import io.belvedere.query.QueryService;
import java.time.Duration;
import java.time.InstantSource;

/** What a query comes to at the moment, which is new each time. */
final class QueryReading implements Reading<Object> {

    private static final int MOST_SERIES = 1_000;

    private final QueryService queries;
    private final InstantSource clock;
    private final String text;
    private final Duration range;
    private final Duration step;

    QueryReading(QueryService queries, InstantSource clock, String text, Duration range, Duration step) {
        this.queries = queries;
        this.clock = clock;
        this.text = text;
        this.range = range;
        this.step = step;
    }

    /** Refuses what would be refused each time: text that is no query, too many steps, a caller who may not ask. */
    void check(Caller caller) {
        queries.explain(caller, request(), grid());
    }

    /** What may have passed by the next time is an event too, a {@link BelvedereException}; anything else is the end. */
    @Override
    public Object read(Caller caller) {
        try {
            return evaluate(caller);
        } catch (BelvedereException failure) {
            switch (failure.problem()) {
                case UNAVAILABLE, DEADLINE, LIMIT_EXCEEDED -> {
                    return failure;
                }
                default -> throw failure;
            }
        }
    }

    private ToldAnswer evaluate(Caller caller) {
        Grid grid = grid();
        return ToldAnswer.of(grid, range.isZero(), queries.range(caller, request(), grid), MOST_SERIES);
    }

    /** Of nobody who waits for the answer: who does is not held up by it. */
    private QueryRequest request() {
        return new QueryRequest(text, QueryRequest.Lane.BACKGROUND, QueryRequest.Recall.ALLOWED, null, null);
    }

    /** On whole steps, so that points stay where they are from one event to the next, and equal queries are computed once. */
    private Grid grid() {
        long unit = range.isZero() ? Duration.ofSeconds(1).toMillis() : step.toMillis();
        long end = Math.floorDiv(clock.millis(), unit) * unit;
        return new Grid(end - range.toMillis() / unit * unit, end, step.toMillis());
    }
}
