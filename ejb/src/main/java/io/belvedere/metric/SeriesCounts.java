package io.belvedere.metric;

/** How much an index holds: series, different label names, and different pairs of a name and a value. */
public record SeriesCounts(long series, long labelNames, long labelPairs) {}
