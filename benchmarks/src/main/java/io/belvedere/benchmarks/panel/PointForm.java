package io.belvedere.benchmarks.panel;

import io.belvedere.graphql.field.PackedPoints;
import io.belvedere.graphql.panel.PointedSeries;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How the points of a series leave. */
public enum PointForm {
    /** In one piece, as the gateway does it, by its own classes. */
    PACKED("Points!", "points") {
        @Override
        Object shown(Map<String, String> labels, AnsweredPoints points, long stepMillis) {
            return new PointedSeries(
                    "A", "", labels, new PackedPoints(stepMillis, points.timesMillis(), points.values()), false);
        }

        @Override
        AnsweredPoints read(JsonValue points) {
            return AnsweredPoints.packed((JsonObject) points);
        }
    },

    /** As an object for each. Its time is a double already, which is what costs the engine least. */
    OBJECTS("[Point!]!", "points { t v }") {
        @Override
        Object shown(Map<String, String> labels, AnsweredPoints points, long stepMillis) {
            return new SeriesOfObjects(
                    labels,
                    IntStream.range(0, points.values().length)
                            .mapToObj(i -> new Point(points.timesMillis()[i], points.values()[i]))
                            .toList());
        }

        @Override
        AnsweredPoints read(JsonValue points) {
            return AnsweredPoints.objects(points.asJsonArray());
        }
    };

    private final String type;
    private final String selection;

    PointForm(String type, String selection) {
        this.type = type;
        this.selection = selection;
    }

    /** The component names of both are the schema's field names. */
    record Point(double t, double v) {}

    record SeriesOfObjects(Map<String, String> labels, List<Point> points) {}

    String schema() {
        return "scalar Points scalar JSONObject type Query { panels: [Panel!]! } type Panel { series: [Series!]! }"
                + " type Series { labels: JSONObject! points: " + type + " } type Point { t: Float! v: Float! }";
    }

    String query() {
        return "{ panels { series { labels " + selection + " } } }";
    }

    /** The arrays as what the engine is given. */
    abstract Object shown(Map<String, String> labels, AnsweredPoints points, long stepMillis);

    abstract AnsweredPoints read(JsonValue points);
}
