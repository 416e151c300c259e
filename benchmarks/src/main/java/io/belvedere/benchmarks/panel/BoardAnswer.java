package io.belvedere.benchmarks.panel;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a look at a board was answered, panel by panel in the order of its regions. */
record BoardAnswer(List<JsonObject> panels) {

    /** Of the data of an answer. */
    static BoardAnswer of(JsonObject data) {
        return new BoardAnswer(
                data.getJsonObject("dashboard").getJsonArray("layouts").getValuesAs(JsonObject.class).stream()
                        .flatMap(layout -> layout.getJsonArray("regions").getValuesAs(JsonObject.class).stream())
                        .map(region -> region.getJsonObject("widget").getJsonObject("data"))
                        .toList());
    }

    /** By where the panels say that they come from. */
    Map<String, Integer> sources() {
        Map<String, Integer> sources = new HashMap<>();
        panels.forEach(panel -> sources.merge(panel.getJsonObject("freshness").getString("source"), 1, Integer::sum));
        return sources;
    }

    /**
     * Ends the measurement unless all panels are there as of one instant, each with its series, without an error, and with
     * all points. Those of the panel at {@code checked} have the values that were sent.
     */
    void require(BoardPlan plan, BoardWindow window, int checked) {
        List<PanelSeries> expected = plan.panels();
        require(panels.size() == expected.size(), "board " + plan.name() + " has " + panels.size() + " panels");
        Set<JsonValue> instants = new HashSet<>();
        for (int place = 0; place < panels.size(); place++) {
            JsonObject panel = panels.get(place);
            instants.add(panel.get("asOf"));
            AnsweredPoints points = points(panel, expected.get(place));
            requireAll(points, window, expected.get(place));
            if (place == checked) {
                requireSent(points, expected.get(place));
            }
        }
        require(instants.size() == 1, "board " + plan.name() + " is as of " + instants);
    }

    private static AnsweredPoints points(JsonObject panel, PanelSeries expected) {
        require(panel.isNull("error"), expected + " has the error " + panel.get("error"));
        require(!panel.getJsonObject("freshness").getBoolean("stale"), expected + " is stale");
        List<JsonObject> series = panel.getJsonArray("series").getValuesAs(JsonObject.class);
        require(series.size() == 1, expected + " has " + series.size() + " series");
        JsonObject labels = series.get(0).getJsonObject("labels");
        expected.labels()
                .forEach((name, value) ->
                        require(labels.getString(name, "").equals(value), expected + " is answered by " + labels));
        return AnsweredPoints.packed(series.get(0).getJsonObject("points"));
    }

    private static void requireAll(AnsweredPoints points, BoardWindow window, PanelSeries expected) {
        long[] times = points.timesMillis();
        boolean all = times.length == BoardWindow.POINTS;
        for (int point = 0; all && point < times.length; point++) {
            all = times[point] == window.timeMillis(point);
        }
        require(all, expected + " has " + times.length + " points, which are not those of " + window);
    }

    private static void requireSent(AnsweredPoints points, PanelSeries expected) {
        for (int point = 0; point < points.values().length; point++) {
            double found = points.values()[point];
            double sent = expected.valueAt(points.timesMillis()[point]);
            require(found == sent, expected + " has the value " + found + ", sent was " + sent);
        }
    }

    private static void require(boolean right, String fault) {
        if (!right) {
            throw new IllegalStateException("a wrong answer: " + fault);
        }
    }
}
