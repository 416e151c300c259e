package io.belvedere.metric;

/** How many different values a label has, and how many series have the label. */
public record LabelCardinality(String label, long values, long series) {}
