package io.belvedere.code.internal.perses;

import io.belvedere.code.internal.foreign.Calculations;
import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.WidgetDraft;
import io.belvedere.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The specs of charts. */
final class Charts {

    private static final int MAX_LINE = 100;
    private static final Map<String, String> DRAW = Map.of("line", "lines", "bar", "bars");
    private static final Map<String, String> STACK = Map.of("all", "normal", "percent", "percent");
    private static final Map<String, String> COLOURING =
            Map.of("none", "none", "value", "value", "background_solid", "background");
    private static final Map<String, String> SHOW = Map.of("auto", "both", "on", "both", "off", "value");
    private static final Map<String, String> SORT = Map.of("asc", "ascending", "desc", "descending");
    private static final Map<String, String> SAME = Map.of("horizontal", "horizontal", "vertical", "vertical");

    private Charts() {}

    static void readTimeSeries(ForeignObject spec, WidgetDraft draft) {
        visual(spec.object("visual"), draft);
        axis(spec.object("yAxis"), draft);
        Colouring.read(spec, draft);
        if (spec.value("legend") instanceof Map<?, ?>) {
            ForeignObject legend = spec.object("legend");
            legend.ignore("size");
            draft.option(
                    spec,
                    "legend",
                    "legend",
                    JsonObject.with(
                            "placement", legend.text("position", "bottom").equals("right") ? "right" : "bottom",
                            "mode", legend.text("mode", "list").equals("table") ? "table" : "list",
                            "calculations", Calculations.of(legend, "values", legend.texts("values"))));
        } else {
            draft.option(spec, "legend", "legend", JsonObject.with("placement", "hidden"));
        }
        spec.object("tooltip").ignore("enablePinning");
    }

    private static void visual(ForeignObject visual, WidgetDraft draft) {
        draft.option(visual, "display", "draw", word(visual, "display", DRAW));
        draft.option(visual, "lineWidth", "lineWidth", visual.number("lineWidth"));
        draft.option(
                visual,
                "areaOpacity",
                "fillOpacity",
                visual.number("areaOpacity").map(opacity -> Math.rint(opacity * 100)));
        draft.option(visual, "stack", "stacking", word(visual, "stack", STACK));
        draft.option(
                visual,
                "connectNulls",
                "nulls",
                visual.flag("connectNulls").map(connect -> connect ? "connect" : "gap"));
        visual.ignoreIf("lineStyle", "solid");
        visual.ignoreIf("showPoints", "auto");
        visual.ignore("pointRadius");
        visual.object("palette").ignoreIf("mode", "auto");
    }

    private static void axis(ForeignObject axis, WidgetDraft draft) {
        String label = FittedText.of(axis, "label", MAX_LINE);
        draft.option(axis, "label", "axisLabel", Optional.of(label).filter(text -> !text.isEmpty()));
        Format.read(axis, "format", draft);
        axis.ignoreIf("logBase", "none");
        if (!"none".equals(axis.value("logBase")) && axis.number("logBase").orElse(1d) > 1) {
            draft.option(axis, "logBase", "logarithmic", true);
        }
        draft.option(axis, "max", "max", axis.number("max"));
        draft.option(axis, "min", "min", axis.number("min"));
        axis.ignoreIf("show", true);
    }

    static void readStat(ForeignObject spec, WidgetDraft draft) {
        calculation(spec, draft);
        Format.read(spec, "format", draft);
        Colouring.read(spec, draft);
        draft.option(spec, "sparkline", "sparkline", spec.has("sparkline"));
        spec.object("sparkline").ignore("width");
        draft.option(spec, "colorMode", "colouring", word(spec, "colorMode", COLOURING));
        draft.option(spec, "legendMode", "show", word(spec, "legendMode", SHOW));
        spec.ignore("valueFontSize");
        mappings(spec);
    }

    static void readGauge(ForeignObject spec, WidgetDraft draft) {
        calculation(spec, draft);
        Format.read(spec, "format", draft);
        Colouring.read(spec, draft);
        draft.option(spec, "max", "max", spec.number("max"));
        spec.object("legend").ignoreIf("show", true);
    }

    static void readBar(ForeignObject spec, WidgetDraft draft) {
        calculation(spec, draft);
        Format.read(spec, "format", draft);
        draft.option(spec, "sort", "sort", word(spec, "sort", SORT));
        draft.option(spec, "orientation", "orientation", word(spec, "orientation", SAME));
        spec.ignoreIf("mode", "value");
        spec.ignoreIf("isStacked", false);
    }

    static void readHeatMap(ForeignObject spec, WidgetDraft draft) {
        draft.option(spec, "yAxisFormat", "source", "buckets");
        Format.read(spec, "yAxisFormat", draft);
        draft.option(spec, "max", "max", spec.number("max"));
        draft.option(spec, "min", "min", spec.number("min"));
        spec.ignoreIf("showVisualMap", true);
    }

    private static void calculation(ForeignObject spec, WidgetDraft draft) {
        List<String> names = spec.text("calculation").stream().toList();
        draft.option(spec, "calculation", "calculation", Calculations.one(spec, "calculation", names));
    }

    static void mappings(ForeignObject spec) {
        List<?> mappings = spec.list("mappings");
        if (!mappings.isEmpty()) {
            spec.drop("mappings", mappings.size() + " value mappings", "values are shown as they are");
        }
    }

    private static Optional<String> word(ForeignObject object, String member, Map<String, String> ours) {
        Optional<String> word = object.text(member).filter(text -> !text.isEmpty());
        Optional<String> known = word.map(ours::get);
        if (word.isPresent() && known.isEmpty()) {
            object.drop(member, member + " " + Shown.value(word.get()), "Belvedere has nothing like it");
        }
        return known;
    }
}
