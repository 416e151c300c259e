package io.belvedere.query.internal;

import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.query.QueryRequest.Lane;
import io.belvedere.tenant.TenantId;
import java.time.Duration;

/** A query that may be asked, with all that decides its answer. Equal ones have the same. */
record AskedQuery(
        TenantId tenant, Query query, Grid grid, boolean isInstant, Lane lane, Duration timeout, QueryLimits limits) {

    /** The same over another part of time. */
    AskedQuery on(Grid other) {
        return new AskedQuery(tenant, query, other, isInstant, lane, timeout, limits);
    }
}
