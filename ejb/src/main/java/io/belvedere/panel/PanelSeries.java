package io.belvedere.panel;

import io.belvedere.promql.SeriesLabels;

/**
 * A series of a widget. The arrays are as long as each other and never change.
 *
 * @param query the id of the widget's query that it comes from
 * @param name as the query's legend has it, or else its labels
 * @param previous whether it is what was before, laid over the time of the others
 */
public record PanelSeries(
        String query, String name, SeriesLabels labels, long[] timestampsMillis, double[] values, boolean previous) {}
