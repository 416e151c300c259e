package io.belvedere.benchmarks;

import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.Labels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Labels of 100 metrics with 100 series each on as many hosts as are asked for: ten labels a series. */
final class Fleet {

    static final int METRICS = 100;
    static final int SERIES_OF_A_METRIC = 100;

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final int hosts;

    Fleet(int series) {
        this.hosts = series / METRICS / SERIES_OF_A_METRIC;
    }

    static String instance(int host) {
        return "app-" + host + ".prod.belvedere.example:9100";
    }

    static String metric(int metric) {
        return "application_metric_" + metric + "_seconds_total";
    }

    /** Host by host, as series come to be; no two share a string, as from a decoder. */
    List<Labels> series() {
        List<Labels> all = new ArrayList<>();
        for (int host = 0; host < hosts; host++) {
            for (int metric = 0; metric < METRICS; metric++) {
                for (int number = 0; number < SERIES_OF_A_METRIC; number++) {
                    all.add(labels(host, metric, number));
                }
            }
        }
        return all;
    }

    private static Labels labels(int host, int metric, int number) {
        Labels.Builder labels = Labels.builder(LabelLimits.DEFAULTS);
        add(labels, "__name__", metric(metric));
        add(labels, "instance", instance(host));
        add(labels, "job", "application-" + host % 20);
        add(labels, "cluster", "cluster-" + host % 4);
        add(labels, "region", "eu-central-" + host % 3);
        add(labels, "environment", host % 10 == 0 ? "staging" : "production");
        add(labels, "namespace", "team-" + host % 50);
        add(labels, "path", "/api/v1/resource/" + number / 5);
        add(labels, "method", METHODS.get(number % METHODS.size()));
        add(labels, "version", "2026." + host % 7);
        return labels.build();
    }

    private static void add(Labels.Builder labels, String name, String value) {
        labels.add(copy(name), copy(value));
    }

    private static String copy(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
