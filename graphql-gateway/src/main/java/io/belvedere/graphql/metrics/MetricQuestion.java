package io.belvedere.graphql.metrics;

import io.belvedere.access.Caller;
import io.belvedere.promql.Grid;
import io.belvedere.query.Pending;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.QueryRequest;
import io.belvedere.query.QueryRequest.Lane;
import io.belvedere.query.QueryRequest.Recall;
import io.belvedere.query.QueryService;
import java.time.Duration;

/** A query of a caller's own, at one time or on a grid, and how long its answer is waited for. */
record MetricQuestion(String query, Grid grid, Kind kind, Duration timeout) {

    enum Kind {
        INSTANT,
        RANGE
    }

    QueryRequest request() {
        return new QueryRequest(query, Lane.INTERACTIVE, Recall.ALLOWED, timeout, null);
    }

    /** The answer is under way when this returns. */
    Pending<QueryAnswer> begin(QueryService queries, Caller caller) {
        return switch (kind) {
            case INSTANT -> queries.beginInstant(caller, request(), grid.startMillis());
            case RANGE -> queries.beginRange(caller, request(), grid);
        };
    }
}
