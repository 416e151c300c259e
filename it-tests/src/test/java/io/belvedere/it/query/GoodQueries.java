package io.belvedere.it.query;

import java.util.List;

/** Queries as people write them, of everything that the grammar has. */
final class GoodQueries {

    static final List<String> ALL = List.of(
            "1",
            "-1.5e3 + 0x1F ^ 2",
            "\"a \\\"text\\\"\"",
            "made_up",
            "made_up{}",
            "made_up{job=\"api\"}",
            "made_up{job!=\"api\",instance=~\"a.*|b.*\"}",
            "{__name__=~\"made_(up|info)\", job!~\"d.\"}",
            "{\"made_up\", job='api'}",
            "made_up offset 5m",
            "made_up offset -1h30m",
            "made_up @ 1700000000.5",
            "made_up @ end() offset 10s",
            "made_requests_total[5m]",
            "rate(made_requests_total[5m])",
            "increase(made_requests_total{code=~\"5..\"}[1h])",
            "irate(made_bytes_total[2m] offset 1m)",
            "sum(made_up)",
            "sum by (job) (rate(made_requests_total[5m]))",
            "avg without (instance, code) (made_requests_total)",
            "count(made_up == 1) by (job)",
            "topk(3, made_level)",
            "bottomk by (zone) (1, made_level)",
            "quantile(0.9, made_temperature)",
            "count_values(\"value\", made_up)",
            "stddev_over_time(made_temperature[10m])",
            "quantile_over_time(0.5, made_level[5m])",
            "predict_linear(made_level[30m], 3600)",
            "max_over_time(rate(made_requests_total[1m])[10m:30s])",
            "avg_over_time((made_level > 10)[5m:])",
            "made_level + made_temperature",
            "made_level * on (job, instance) group_left (version) made_info",
            "made_info * on (job, instance) group_right () made_requests_total",
            "made_level / ignoring (zone) made_temperature",
            "made_up and on (job) made_info",
            "made_up or made_info unless made_level",
            "made_level > bool 10",
            "made_level >= 10 < 20",
            "made_level % 7 != 3",
            "-made_level ^ 2",
            "(made_level atan2 made_level)",
            "histogram_quantile(0.95, sum by (le) (rate(made_seconds_bucket[5m])))",
            "label_replace(made_up, \"host\", \"$1\", \"instance\", \"(.*):.*\")",
            "label_join(made_up, \"both\", \"-\", \"job\", \"instance\")",
            "absent(made_nothing{job=\"api\"})",
            "vector(time()) - 60",
            "scalar(sum(made_up)) * 2",
            "clamp(made_temperature, -10, 10)",
            "round(made_level, 0.5)",
            "sort_desc(hour(timestamp(made_up)))  # of the last hour");

    private GoodQueries() {}
}
