package io.belvedere.code.internal.grafana;

import java.util.Map;

/** Why members of a Grafana dashboard that nobody asked for do not come over. */
final class Reasons {

    private static final String ALIKE = "all series of a widget are drawn alike";
    private static final String STEP = "a query has no step of its own";
    private static final String WINDOW = "all widgets show the window of the dashboard";

    static final Map<String, String> BY_MEMBER = Map.ofEntries(
            Map.entry("alert", "alerts are no part of a widget"),
            Map.entry("allValue", "a variable has no text of its own for all values"),
            Map.entry("axisSoftMax", "an axis has fixed ends or none"),
            Map.entry("axisSoftMin", "an axis has fixed ends or none"),
            Map.entry("color", ALIKE),
            Map.entry("displayName", "the legend of a query names its series"),
            Map.entry("exemplar", "there are no exemplars"),
            Map.entry("fixedColor", ALIKE),
            Map.entry("folderUID", "lists are not bound to a folder"),
            Map.entry("graphTooltip", "pointing at one widget does not move the others"),
            Map.entry("hide", "a variable is not hidden here"),
            Map.entry("interval", STEP),
            Map.entry("intervalFactor", STEP),
            Map.entry("links", "links lead from the title of a widget alone"),
            Map.entry("maxDataPoints", STEP),
            Map.entry("snapshot", "data are never part of a dashboard"),
            Map.entry("sort", "there is no order to choose"),
            Map.entry("step", STEP),
            Map.entry("styles", ALIKE),
            Map.entry("timeFrom", WINDOW),
            Map.entry("timeShift", WINDOW),
            Map.entry("timepicker", "a dashboard has no windows of its own to choose from"),
            Map.entry("timezone", "a dashboard has no time zone of its own"),
            Map.entry("weekStart", "a dashboard has no calendar of its own"));

    private Reasons() {}
}
