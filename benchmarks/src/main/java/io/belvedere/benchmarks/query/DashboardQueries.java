package io.belvedere.benchmarks.query;

import java.time.Duration;
import java.util.List;

/** The panels of a dashboard of services: each asks for something else of the same samples. */
final class DashboardQueries {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FINE = Duration.ofSeconds(15);

    private DashboardQueries() {}

    /** Over so many hours where they would be more. */
    static List<DashboardQuery> of(int hours) {
        Duration all = Duration.ofHours(Math.min(24, hours));
        Duration half = Duration.ofHours(Math.min(6, hours));
        String requests = "rate(http_requests_total[5m])";
        String one = "http_requests_total{instance=\"" + Instance.name(3) + "\",handler=\"/cart\",code=\"200\"}";
        return List.of(
                DashboardQuery.overTime("one series", one, HOUR, FINE),
                DashboardQuery.overTime("one series", one, all, MINUTE),
                DashboardQuery.overTime("rate of all requests", requests, HOUR, FINE),
                DashboardQuery.overTime("sum by (job) of rates", "sum by (job) (" + requests + ")", HOUR, FINE),
                DashboardQuery.overTime("sum by (job) of rates", "sum by (job) (" + requests + ")", all, MINUTE),
                DashboardQuery.overTime(
                        "histogram_quantile of sum by (le) of rates",
                        "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))",
                        half,
                        MINUTE),
                DashboardQuery.now("topk(10) of rates", "topk(10, " + requests + ")"),
                DashboardQuery.overTime(
                        "max by (job) of max_over_time",
                        "max by (job) (max_over_time(worker_cpu_usage_percent{worker=~\"[0-9]\"}[5m]))",
                        all,
                        Duration.ofMinutes(5)),
                // An hour has 61 of these minutes where a range has its begin, and 60 where it has not; this one has
                // 60.
                DashboardQuery.overTime(
                        "max_over_time of rates each minute",
                        "max by (job) (max_over_time(rate(http_requests_total{code=\"500\"}[5m])[59m30s:1m]))",
                        HOUR,
                        MINUTE),
                DashboardQuery.overTime(
                        "share of failures, sum / on (job) sum",
                        "sum by (job) (rate(http_requests_total{code=\"500\"}[5m])) / on (job) sum by (job) ("
                                + requests + ")",
                        HOUR,
                        FINE));
    }
}
