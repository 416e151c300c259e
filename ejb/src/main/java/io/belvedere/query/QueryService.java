package io.belvedere.query;

import io.belvedere.access.Caller;
import io.belvedere.promql.Grid;

/**
 * Asks the samples of the caller's tenant in PromQL. Text that is no query fails with INVALID, a query that has no answer
 * with an {@link EvaluationRefusal}, one that takes too long with DEADLINE, and with UNAVAILABLE what finds the server
 * busy or its store away.
 */
public interface QueryService {

    QueryAnswer instant(Caller caller, QueryRequest request, long timeMillis);

    /** On a grid. Fails for strings and range vectors, which have no value at a time. */
    QueryAnswer range(Caller caller, QueryRequest request, Grid grid);

    /** The query as it was understood, printed anew. */
    String format(String text);
}
