package io.belvedere.code.internal.grafana;

import java.util.Map;

/** Why members of a Grafana dashboard that nobody asked for do not come over. */
final class Reasons {

    private static final String ALIKE = "all series of a widget are drawn alike";
    private static final String STEP = "the step follows from the width of the widget";
    private static final String WINDOW = "all widgets show the window of the dashboard";

    static final Map<String, String> BY_MEMBER = Map.ofEntries(
            Map.entry("alert", "alerts have rules of their own"),
            Map.entry("allValue", "all values are asked for by name"),
            Map.entry("axisSoftMax", "an axis has fixed ends or none"),
            Map.entry("axisSoftMin", "an axis has fixed ends or none"),
            Map.entry("color", ALIKE),
            Map.entry("displayName", "the legend of a query names its series"),
            Map.entry("exemplar", "there are no exemplars"),
            Map.entry("folderUID", "lists are not bound to a folder"),
            Map.entry("graphTooltip", "each widget has its own pointer"),
            Map.entry("hide", "all variables are shown"),
            Map.entry("interval", STEP),
            Map.entry("intervalFactor", STEP),
            Map.entry("links", "links lead from the title of a widget alone"),
            Map.entry("maxDataPoints", STEP),
            Map.entry("showThresholdMarkers", "thresholds always colour the scale"),
            Map.entry("snapshot", "data are never part of a dashboard"),
            Map.entry("sort", "the order is the server's"),
            Map.entry("step", STEP),
            Map.entry("styles", ALIKE),
            Map.entry("timeFrom", WINDOW),
            Map.entry("timeShift", WINDOW),
            Map.entry("timepicker", "windows to choose from are the same on all dashboards"),
            Map.entry("timezone", "times are shown in the zone of the viewer"),
            Map.entry("weekStart", "weeks begin as the viewer's language has it"));

    private Reasons() {}
}
