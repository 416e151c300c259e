package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;

/** Samples of one series that ranges are cut from, in the order of time and without stale markers. */
record RangeSeries(SeriesLabels labels, long[] times, double[] values, int size) {}
