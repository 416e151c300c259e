package io.belvedere.metric;

/** How many series a metric has. */
public record MetricCardinality(String metric, long series) {}
