package io.belvedere.query;

import io.belvedere.access.Caller;
import io.belvedere.promql.Grid;
import java.util.List;

/**
 * Asks the samples of the caller's tenant in PromQL. Text that is no query fails with INVALID, a query that has no answer
 * with an {@link EvaluationRefusal}, one that takes too long with DEADLINE, and with UNAVAILABLE what finds the server
 * busy or its store away.
 */
public interface QueryService {

    /** Whether the caller may ask queries of its own; all others fail with FORBIDDEN. */
    boolean mayAsk(Caller caller);

    QueryAnswer instant(Caller caller, QueryRequest request, long timeMillis);

    /** On a grid. Fails for strings and range vectors, which have no value at a time. */
    QueryAnswer range(Caller caller, QueryRequest request, Grid grid);

    /** As {@link #instant}, under way when this returns. Whoever takes the answer waits for it, and is told its failure there. */
    Pending<QueryAnswer> beginInstant(Caller caller, QueryRequest request, long timeMillis);

    /** As {@link #range}, under way when this returns. Whoever takes the answer waits for it, and is told its failure there. */
    Pending<QueryAnswer> beginRange(Caller caller, QueryRequest request, Grid grid);

    /** How it would be answered: a line for each part as it was understood, and what it would read. */
    String explain(Caller caller, QueryRequest request, Grid grid);

    /** The slowest queries of late on this node, the latest first. For administrators. */
    List<SlowQuery> slow(Caller caller);

    /** The query as it was understood, printed anew. */
    String format(String text);
}
