package io.belvedere.benchmarks.query;

import java.time.Duration;
import java.util.List;

/** What analyses ask: figures of all samples by the hour, by job, and for each instance in the moment. */
final class AnalyticsQueries {

    private static final Duration HOUR = Duration.ofHours(1);

    private AnalyticsQueries() {}

    /** Over so many hours where they would be more; the hour of the first point is one of them. */
    static List<DashboardQuery> of(int hours) {
        Duration all = Duration.ofHours(Math.min(24, hours) - 1L);
        String cpu = "worker_cpu_usage_percent";
        String instance = "{instance=\"" + Instance.name(3) + "\"}";
        return List.of(
                DashboardQuery.now("figures of one instance", instance),
                DashboardQuery.now("average by job", "avg by (job) (" + cpu + ")"),
                DashboardQuery.now("95th percentile by job", "quantile by (job) (0.95, " + cpu + ")"),
                DashboardQuery.now("busy workers by job", "count by (job) (" + cpu + " > 80)"),
                DashboardQuery.now(
                        "share of failures",
                        "sum(rate(http_requests_total{code=\"500\"}[5m])) / sum(rate(http_requests_total[5m]))"),
                DashboardQuery.now(
                        "latency by job",
                        "histogram_quantile(0.95,"
                                + " sum by (job, le) (rate(http_request_duration_seconds_bucket[5m])))"),
                DashboardQuery.now("ten largest of an hour", "topk(10, avg_over_time(worker_memory_usage_mb[1h]))"),
                DashboardQuery.overTime(
                        "one instance by the hour", "avg_over_time(" + cpu + instance + "[1h])", all, HOUR),
                DashboardQuery.overTime(
                        "requests by code and hour", "sum by (code) (increase(http_requests_total[1h]))", all, HOUR),
                DashboardQuery.overTime(
                        "average by job and hour", "avg by (job) (avg_over_time(" + cpu + "[1h]))", all, HOUR),
                DashboardQuery.overTime(
                        "highest by job and hour", "max by (job) (max_over_time(" + cpu + "[1h]))", all, HOUR));
    }
}
