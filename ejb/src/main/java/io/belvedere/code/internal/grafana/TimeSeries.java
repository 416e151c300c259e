package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.WidgetDraft;
import java.util.Map;
import java.util.Optional;

/** The panel {@code timeseries}. */
final class TimeSeries {

    private static final int MAX_LINE = 100;
    private static final Map<String, String> DRAW = Map.of("line", "lines", "bars", "bars", "points", "points");
    private static final Map<String, String> INTERPOLATION =
            Map.of("linear", "linear", "smooth", "smooth", "stepAfter", "step");
    private static final Map<String, String> STACKING =
            Map.of("none", "none", "normal", "normal", "percent", "percent");
    private static final Map<String, String> TOOLTIP = Map.of("single", "single", "multi", "all", "none", "none");

    private TimeSeries() {}

    static void read(ForeignObject panel, WidgetDraft draft) {
        ForeignObject custom = panel.object("fieldConfig").object("defaults").object("custom");
        draft.option(custom, "drawStyle", "draw", Words.of(custom, "drawStyle", DRAW));
        draft.option(custom, "lineWidth", "lineWidth", custom.number("lineWidth"));
        draft.option(
                custom,
                "lineInterpolation",
                "interpolation",
                Words.nearest(custom, "lineInterpolation", INTERPOLATION, Map.of("stepBefore", "step")));
        fillOpacity(custom, draft);
        stacking(custom, draft);
        draft.option(custom, "spanNulls", "nulls", nulls(custom));
        axis(custom, draft);
        custom.ignoreIf("gradientMode", "none");
        custom.ignoreIf("showPoints", "auto");
        custom.ignoreIf("showPoints", "never");
        custom.ignoreIf("barAlignment", 0.0);
        custom.ignoreIf("insertNulls", false);
        custom.ignore("pointSize", "barWidthFactor", "barMaxWidth", "showValues");
        custom.object("lineStyle").ignoreIf("fill", "solid");
        ForeignObject options = panel.object("options");
        draft.option(options, "legend", "legend", Legend.of(options));
        ForeignObject tooltip = options.object("tooltip");
        tooltip.ignoreIf("sort", "none");
        tooltip.ignoreIf("hideZeros", false);
        tooltip.ignore("maxHeight", "maxWidth");
        draft.option(tooltip, "mode", "tooltip", Words.of(tooltip, "mode", TOOLTIP));
    }

    static void fillOpacity(ForeignObject custom, WidgetDraft draft) {
        draft.option(
                custom,
                "fillOpacity",
                "fillOpacity",
                custom.number("fillOpacity").map(Math::rint));
    }

    private static void stacking(ForeignObject custom, WidgetDraft draft) {
        ForeignObject stacking = custom.object("stacking");
        stacking.ignoreIf("group", "A");
        if (stacking.text("mode", "none").equals("none")) {
            stacking.ignore("group");
        }
        draft.option(stacking, "mode", "stacking", Words.of(stacking, "mode", STACKING));
    }

    /** True, false, or a number of milliseconds up to which gaps are closed. */
    private static Optional<String> nulls(ForeignObject custom) {
        Object span = custom.value("spanNulls");
        if (span instanceof Boolean connect) {
            return Optional.of(connect ? "connect" : "gap");
        }
        if (span != null) {
            custom.report()
                    .approximated(
                            custom.path("spanNulls"),
                            "spanNulls " + Shown.value(span),
                            "gaps of any length are closed");
            return Optional.of("connect");
        }
        return Optional.empty();
    }

    /** Of today's panels that have an axis of values. */
    static void axis(ForeignObject custom, WidgetDraft draft) {
        String label = FittedText.of(custom, "axisLabel", MAX_LINE);
        draft.option(custom, "axisLabel", "axisLabel", Optional.of(label).filter(text -> !text.isEmpty()));
        scale(custom, draft);
        custom.ignoreIf("axisPlacement", "auto");
        custom.ignoreIf("axisPlacement", "left");
        custom.ignoreIf("axisColorMode", "text");
        custom.ignoreIf("axisBorderShow", false);
        custom.ignoreIf("axisCenteredZero", false);
        custom.ignoreIf("axisGridShow", true);
    }

    static void scale(ForeignObject custom, WidgetDraft draft) {
        ForeignObject scale = custom.object("scaleDistribution");
        String type = scale.text("type", "linear");
        scale.ignore("log");
        if (type.equals("log")) {
            draft.option(custom, "scaleDistribution", "logarithmic", true);
        } else if (!type.equals("linear")) {
            scale.drop("type", "scale " + Shown.value(type), "axes are linear or logarithmic");
        }
    }
}
