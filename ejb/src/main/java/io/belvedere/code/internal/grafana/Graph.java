package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.Calculations;
import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.ThresholdsDraft;
import io.belvedere.code.internal.foreign.WidgetDraft;
import io.belvedere.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The panel {@code graph}, which drew time series before Grafana 8. */
final class Graph {

    private static final int MAX_LINE = 100;
    private static final Map<String, String> NULLS =
            Map.of("null", "gap", "connected", "connect", "null as zero", "zero");
    private static final List<String> LEGEND_VALUES = List.of("min", "max", "avg", "current", "total");

    private Graph() {}

    static void read(ForeignObject panel, WidgetDraft draft) {
        draft.option(panel, "lines", "draw", drawing(panel));
        draft.option(panel, "linewidth", "lineWidth", panel.number("linewidth"));
        draft.option(panel, "fill", "fillOpacity", panel.number("fill").map(fill -> Math.rint(fill * 10)));
        if (panel.flag("stack", false)) {
            draft.option(panel, "stack", "stacking", panel.flag("percentage", false) ? "percent" : "normal");
        }
        if (panel.flag("steppedLine", false)) {
            draft.option(panel, "steppedLine", "interpolation", "step");
        }
        draft.option(panel, "nullPointMode", "nulls", Words.of(panel, "nullPointMode", NULLS));
        legend(panel, draft);
        axes(panel, draft);
        thresholds(panel, draft);
        series(panel);
        ForeignObject tooltip = panel.object("tooltip");
        tooltip.ignore("value_type", "msResolution");
        tooltip.ignoreIf("sort", 0.0);
        draft.option(tooltip, "shared", "tooltip", tooltip.flag("shared").map(shared -> shared ? "all" : "single"));
        panel.ignore(
                "percentage", "steppedLine", "renderer", "pointradius", "dashLength", "spaceLength", "hiddenSeries");
        panel.ignoreIf("dashes", false);
        panel.ignoreIf("fillGradient", 0.0);
        panel.object("options").ignore("alertThreshold");
    }

    private static Optional<String> drawing(ForeignObject panel) {
        boolean lines = panel.flag("lines", true);
        boolean bars = panel.flag("bars", false);
        boolean points = panel.flag("points", false);
        if (Stream.of(lines, bars, points).filter(drawn -> drawn).count() > 1) {
            panel.report()
                    .approximated(panel.path("lines"), "lines, bars and points together", "series are drawn one way");
        }
        if (bars && !lines) {
            return Optional.of("bars");
        }
        return Optional.of(points && !lines ? "points" : "lines");
    }

    private static void legend(ForeignObject panel, WidgetDraft draft) {
        if (!panel.has("legend")) {
            return;
        }
        ForeignObject legend = panel.object("legend");
        List<String> shown = LEGEND_VALUES.stream()
                .filter(value -> legend.flag(value, false))
                .toList();
        boolean values = legend.flag("values", false);
        draft.option(
                panel,
                "legend",
                "legend",
                JsonObject.with(
                        "placement",
                                legend.flag("show", true)
                                        ? (legend.flag("rightSide", false) ? "right" : "bottom")
                                        : "hidden",
                        "mode", legend.flag("alignAsTable", false) ? "table" : "list",
                        "calculations", Calculations.of(legend, "values", values ? shown : List.of())));
        legend.ignore("hideEmpty", "hideZero", "sideWidth");
        legend.ignoreIf("sortDesc", false);
    }

    /** The left axis is ours; the right one is noted if it says anything of its own. */
    private static void axes(ForeignObject panel, WidgetDraft draft) {
        List<ForeignObject> axes = panel.objects("yaxes");
        for (int i = 1; i < axes.size(); i++) {
            ForeignObject right = axes.get(i);
            if (right.flag("show", true) && (right.has("label") || right.has("min") || right.has("max"))) {
                right.dropped("right axis", "there is one axis of values");
            }
            right.ignoreAll();
        }
        axes.stream().findFirst().ifPresent(axis -> {
            if (axis.number("logBase").orElse(1d) > 1) {
                draft.option(axis, "logBase", "logarithmic", true);
            }
            if (axis.has("format")) {
                draft.option(axis, "format", "unit", Units.of(axis, "format"));
            }
            String label = FittedText.of(axis, "label", MAX_LINE);
            draft.option(axis, "label", "axisLabel", Optional.of(label).filter(text -> !text.isEmpty()));
            Field.decimals(axis, draft);
            draft.option(axis, "max", "max", axis.number("max"));
            draft.option(axis, "min", "min", axis.number("min"));
            axis.ignoreIf("show", true);
            axis.ignore("$$hashKey");
        });
        ForeignObject time = panel.object("xaxis");
        String mode = time.text("mode", "time");
        if (!mode.equals("time")) {
            panel.drop("xaxis", "axis of " + Shown.value(mode), "the other axis is one of time");
        }
        time.ignoreAll();
        panel.object("yaxis").ignore("align", "alignLevel");
    }

    /** Steps that colour what is above them; those that colour what is below are dropped. */
    private static void thresholds(ForeignObject panel, WidgetDraft draft) {
        ThresholdsDraft steps = new ThresholdsDraft(false);
        for (ForeignObject threshold : panel.objects("thresholds")) {
            Optional<Double> value = threshold.number("value");
            if (!threshold.text("op", "gt").equals("gt") || value.isEmpty() || steps.isTooLong()) {
                threshold.dropped("threshold", "steps colour what is above a value");
            } else {
                steps.from(value.get(), colour(threshold));
            }
            threshold.ignoreAll();
        }
        draft.option(panel, "thresholds", "thresholds", steps.option());
    }

    private static String colour(ForeignObject threshold) {
        return switch (threshold.text("colorMode", "critical")) {
            case "warning" -> Colours.of(threshold, "colorMode", "orange");
            case "ok" -> Colours.of(threshold, "colorMode", "green");
            case "custom" -> Colours.of(threshold, threshold.has("fillColor") ? "fillColor" : "lineColor");
            default -> Colours.of(threshold, "colorMode", "red");
        };
    }

    private static void series(ForeignObject panel) {
        for (ForeignObject override : panel.objects("seriesOverrides")) {
            override.dropped(
                    "override of series " + Shown.value(override.text("alias", "")),
                    "all series of a widget are drawn alike");
            override.ignoreAll();
        }
        ForeignObject colours = panel.object("aliasColors");
        for (String alias : colours.names()) {
            colours.drop(alias, "colour of series " + Shown.value(alias), "all series of a widget are drawn alike");
        }
    }
}
