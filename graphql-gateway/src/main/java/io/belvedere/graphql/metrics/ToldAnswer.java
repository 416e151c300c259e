package io.belvedere.graphql.metrics;

import io.belvedere.graphql.field.PackedPoints;
import io.belvedere.panel.PanelCost;
import io.belvedere.panel.PanelFreshness;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.syntax.ValueType;
import io.belvedere.query.QueryAnswer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query comes to. The component names are the schema's field names. */
public record ToldAnswer(
        ValueType type,
        Instant from,
        Instant until,
        @Nullable Long step,
        List<ToldSeries> series,
        boolean more,
        @Nullable String text,
        PanelFreshness freshness,
        PanelCost cost,
        List<String> warnings,
        List<String> infos) {

    /** A series with its points in one piece. */
    public record ToldSeries(Map<String, String> labels, PackedPoints points) {}

    /** With at most so many series. The order of those at one time is the query's; others are in the order of their labels. */
    public static ToldAnswer of(Grid grid, boolean isInstant, QueryAnswer answer, int first) {
        QueryResult result = answer.result();
        List<QueryResult.Series> all = result.series();
        if (!isInstant || result.type() == ValueType.RANGE_VECTOR) {
            all = all.stream()
                    .sorted(Comparator.comparing(QueryResult.Series::labels))
                    .toList();
        }
        boolean asStored = result.type() == ValueType.RANGE_VECTOR;
        return new ToldAnswer(
                result.type(),
                Instant.ofEpochMilli(grid.startMillis()),
                Instant.ofEpochMilli(grid.endMillis()),
                isInstant ? null : grid.stepMillis(),
                all.stream()
                        .limit(first)
                        .map(series -> new ToldSeries(
                                series.labels().asMap(),
                                new PackedPoints(
                                        asStored ? PackedPoints.NO_STEP : grid.stepMillis(),
                                        series.timestampsMillis(),
                                        series.values())))
                        .toList(),
                all.size() > first,
                result.type() == ValueType.STRING ? result.text() : null,
                PanelFreshness.of(answer.freshness()),
                PanelCost.NONE.plus(result.statistics()),
                result.warnings(),
                result.infos());
    }
}
