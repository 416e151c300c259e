package io.belvedere.query;

import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryStatistics;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;

/**
 * A query that took long.
 *
 * @param outcome {@code ok}, or the problem that it ended in
 * @param plan what it did, for people
 */
public record SlowQuery(
        Instant at,
        TenantId tenant,
        String text,
        Grid grid,
        Duration duration,
        String outcome,
        QueryStatistics statistics,
        String plan) {}
