package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.Calculations;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.WidgetDraft;
import java.util.Map;

/** The panels {@code stat}, {@code gauge} and {@code bargauge}: one value of each series. */
final class SingleValues {

    private static final Map<String, String> COLOURING =
            Map.of("none", "none", "value", "value", "background", "background", "background_solid", "background");
    private static final Map<String, String> SHOW = Map.of("value", "value", "name", "name", "value_and_name", "both");
    private static final Map<String, String> ORIENTATION =
            Map.of("auto", "auto", "", "auto", "horizontal", "horizontal", "vertical", "vertical");

    private SingleValues() {}

    static void readStat(ForeignObject panel, WidgetDraft draft) {
        ForeignObject options = panel.object("options");
        reduce(options, draft);
        draft.option(
                options, "graphMode", "sparkline", options.text("graphMode").map(mode -> !mode.equals("none")));
        draft.option(options, "colorMode", "colouring", Words.of(options, "colorMode", COLOURING));
        orientation(options, draft);
        if (!options.text("textMode", "auto").equals("auto")) {
            draft.option(options, "textMode", "show", Words.of(options, "textMode", SHOW));
        }
        options.ignoreIf("justifyMode", "auto");
        options.ignoreIf("showPercentChange", false);
        options.ignore("wideLayout", "percentChangeColorMode", "text");
    }

    static void readGauge(ForeignObject panel, WidgetDraft draft) {
        ForeignObject options = panel.object("options");
        reduce(options, draft);
        draft.option(options, "showThresholdLabels", "thresholdLabels", options.flag("showThresholdLabels"));
        options.ignoreIf("showThresholdMarkers", true);
        options.ignoreIf("orientation", "auto");
        ignoreSizes(options);
    }

    static void readBarGauge(ForeignObject panel, WidgetDraft draft) {
        ForeignObject options = panel.object("options");
        reduce(options, draft);
        draft.option(options, "type", "shape", "bar");
        options.ignoreIf("showUnfilled", true);
        options.ignoreIf("valueMode", "color");
        options.ignoreIf("namePlacement", "auto");
        options.ignoreIf("orientation", "auto");
        ForeignObject legend = options.object("legend");
        if (!legend.flag("showLegend", false)) {
            legend.ignoreAll();
        }
        ignoreSizes(options);
    }

    /** Sizes in pixels say nothing about another system's drawing. */
    private static void ignoreSizes(ForeignObject options) {
        options.ignore("sizing", "minVizWidth", "minVizHeight", "maxVizHeight", "text");
    }

    static void reduce(ForeignObject options, WidgetDraft draft) {
        ForeignObject reduce =
                options.has("fieldOptions") ? options.object("fieldOptions") : options.object("reduceOptions");
        draft.option(reduce, "calcs", "calculation", Calculations.one(reduce, "calcs", reduce.texts("calcs")));
        reduce.ignoreIf("values", false);
    }

    static void orientation(ForeignObject options, WidgetDraft draft) {
        draft.option(options, "orientation", "orientation", Words.of(options, "orientation", ORIENTATION));
    }
}
