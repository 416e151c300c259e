package io.belvedere.promql;

import io.belvedere.promql.syntax.ValueType;
import java.util.List;

/**
 * What a query came to: series with the samples that there are of each, on the grid or, of a range vector, as they were
 * stored. A scalar is one series without labels, and a string is the text alone.
 *
 * @param series in the order that {@code sort} asked for at an instant, else in any
 */
public record QueryResult(
        ValueType type,
        List<Series> series,
        String text,
        List<String> warnings,
        List<String> infos,
        QueryStatistics statistics) {

    public QueryResult {
        series = List.copyOf(series);
        warnings = List.copyOf(warnings);
        infos = List.copyOf(infos);
    }

    /** A series of the result. The arrays are as long as each other and never change. */
    public record Series(SeriesLabels labels, long[] timestampsMillis, double[] values) {}
}
