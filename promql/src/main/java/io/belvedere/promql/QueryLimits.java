package io.belvedere.promql;

/**
 * What a query may use.
 *
 * @param lookbackMillis how old a sample may be to stand for an instant
 * @param maxSamples that it may hold in memory at once, the values of series at steps among them
 * @param defaultSubqueryStepMillis of subqueries that name none
 */
public record QueryLimits(long lookbackMillis, long maxSamples, long defaultSubqueryStepMillis) {

    public static final QueryLimits DEFAULTS = new QueryLimits(300_000, 50_000_000, 60_000);
}
