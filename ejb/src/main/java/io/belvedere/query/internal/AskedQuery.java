package io.belvedere.query.internal;

import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.query.QueryRequest.Lane;
import io.belvedere.query.QueryRequest.Recall;
import io.belvedere.tenant.TenantId;
import java.time.Duration;

/** A query that may be asked, with all that decides its answer. Equal ones have the same. */
record AskedQuery(
        TenantId tenant,
        Query query,
        Grid grid,
        boolean isInstant,
        Lane lane,
        Recall recall,
        Duration timeout,
        QueryLimits limits) {}
