package io.belvedere.query;

import io.belvedere.access.Caller;
import io.belvedere.promql.Grid;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.util.List;

/**
 * Asks queries that stand in boards. Whoever may see a board may know what they come to, so no right is asked for here: the
 * texts are those of the board, whose reader decides.
 */
public interface StoredQueries {

    /** A query on a grid; on one of a single millisecond, at an instant. */
    record Asked(String text, Grid grid) {}

    /** Whether the caller may ask other queries too. */
    boolean mayAskOthers(Caller caller);

    /**
     * All are under way when this returns, equal ones once. Whoever takes an answer waits for it, for at most this time from
     * now on, and is told there what is wrong with the query; one that fails stops no other.
     */
    List<Pending<QueryAnswer>> begin(TenantId tenant, List<Asked> queries, Duration timeout);
}
