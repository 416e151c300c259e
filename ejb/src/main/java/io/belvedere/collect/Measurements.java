package io.belvedere.collect;

import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.LabelRules;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricType;
import io.belvedere.metric.StaleMarker;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What collectors find at one instant. Every series gets the labels that all have in common, which outrank a collector's
 * own; a series that comes twice keeps its first value, and a value that is not a number is none. For one thread.
 */
public final class Measurements {

    private final Instant at;
    private final Map<String, String> common;
    private final SampleBatch.Builder batch = SampleBatch.builder();
    private final Set<Labels> series = new HashSet<>();

    public Measurements(Instant at, Map<String, String> common) {
        this.at = at;
        this.common = Map.copyOf(common);
    }

    public Instant at() {
        return at;
    }

    /** A value that goes up and down; names and values of labels alternate. */
    public void gauge(String metric, double value, String... labels) {
        describe(metric, MetricType.GAUGE, "");
        add(metric, value, pairs(labels));
    }

    /** A count beyond 2^53 loses its last digits. */
    public void gauge(String metric, long value, String... labels) {
        gauge(metric, (double) value, labels);
    }

    /** A value that only grows, until it begins again. */
    public void counter(String metric, double value, String... labels) {
        describe(metric, MetricType.COUNTER, "");
        add(metric, value, pairs(labels));
    }

    public void counter(String metric, long value, String... labels) {
        counter(metric, (double) value, labels);
    }

    /** Tells what a metric is, besides its values; the unit follows from its name. */
    public void describe(String metric, MetricType type, String help) {
        batch.metadata(metric, IngestLimits.metadata(type, unit(metric), help));
    }

    public void add(String metric, double value, Map<String, String> labels) {
        if (Double.isNaN(value)) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>(labels);
        all.putAll(common);
        all.put(LabelRules.METRIC_NAME, metric);
        Labels.Builder builder = Labels.builder(LabelLimits.UNLIMITED);
        all.forEach(builder::add);
        put(builder.build(), value);
    }

    /** Ends those of the former series that have not come again. */
    public void endOthers(Set<Labels> former) {
        former.stream().filter(labels -> !series.contains(labels)).forEach(this::end);
    }

    private void end(Labels ended) {
        batch.add(batch.series(ended), at.toEpochMilli(), StaleMarker.VALUE);
    }

    /** Those that have a value. */
    public Set<Labels> series() {
        return Set.copyOf(series);
    }

    public SampleBatch toBatch() {
        return batch.build();
    }

    private void put(Labels labels, double value) {
        if (series.add(labels)) {
            batch.add(batch.series(labels), at.toEpochMilli(), value);
        }
    }

    private static String unit(String metric) {
        String base = metric.endsWith("_total") ? metric.substring(0, metric.length() - "_total".length()) : metric;
        if (base.endsWith("_seconds")) {
            return "seconds";
        }
        return base.endsWith("_bytes") ? "bytes" : "";
    }

    private static Map<String, String> pairs(String... labels) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            pairs.put(labels[i], labels[i + 1]);
        }
        return pairs;
    }
}
