package io.belvedere.graphql.panel;

import io.belvedere.graphql.field.PackedPoints;
import io.belvedere.panel.Panel;
import java.util.List;
import java.util.Map;

/** A series with its points in one piece. The component names are the schema's field names. */
public record PointedSeries(
        String query, String name, Map<String, String> labels, PackedPoints points, boolean previous) {

    static List<PointedSeries> of(Panel panel) {
        long step = panel.grid().stepMillis();
        return panel.series().stream()
                .map(series -> new PointedSeries(
                        series.query(),
                        series.name(),
                        series.labels().asMap(),
                        new PackedPoints(step, series.timestampsMillis(), series.values()),
                        series.previous()))
                .toList();
    }
}
