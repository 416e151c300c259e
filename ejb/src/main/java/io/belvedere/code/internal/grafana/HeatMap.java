package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.WidgetDraft;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The panel {@code heatmap}, of today and of before Grafana 9. */
final class HeatMap {

    private static final int MAX_LINE = 100;
    private static final Set<String> PALETTES =
            Set.of("viridis", "spectral", "blues", "greens", "oranges", "reds", "greys");

    private HeatMap() {}

    static void read(ForeignObject panel, WidgetDraft draft) {
        ForeignObject options = panel.object("options");
        if (options.names().isEmpty()) {
            readOld(panel, draft);
            return;
        }
        draft.option(options, "calculate", "source", options.flag("calculate", false) ? "samples" : "buckets");
        draft.option(options, "cellGap", "cellGap", options.number("cellGap").map(Math::rint));
        colour(options.object("color"), "scheme", draft);
        axis(options.object("yAxis"), draft);
        ForeignObject legend = options.object("legend");
        legend.ignoreIf("show", true);
        legend.ignoreIf("showLegend", true);
        options.object("tooltip").ignoreAll();
        options.object("exemplars").ignore("color");
        options.object("rowsFrame").ignoreIf("layout", "auto");
        options.object("filterValues").ignoreIf("le", 1e-9);
        options.ignoreIf("showValue", "never");
        options.ignoreIf("cellRadius", 0.0);
        options.ignoreIf("selectionMode", "x");
        ForeignObject custom = panel.object("fieldConfig").object("defaults").object("custom");
        TimeSeries.scale(custom, draft);
        if (!options.flag("calculate", false)) {
            options.object("calculation").ignoreAll();
        }
    }

    private static void readOld(ForeignObject panel, WidgetDraft draft) {
        String format = panel.text("dataFormat", "timeseries");
        draft.option(panel, "dataFormat", "source", format.equals("tsbuckets") ? "buckets" : "samples");
        ForeignObject cards = panel.object("cards");
        draft.option(
                cards, "cardPadding", "cellGap", cards.number("cardPadding").map(Math::rint));
        colour(panel.object("color"), "colorScheme", draft);
        ForeignObject axis = panel.object("yAxis");
        draft.option(axis, "format", "unit", axis.has("format") ? Units.of(axis, "format") : Optional.empty());
        if (axis.number("logBase").orElse(1d) > 1) {
            draft.option(axis, "logBase", "logarithmic", true);
        }
        axis(axis, draft);
        axis.ignore("show");
        panel.object("xAxis").ignore("show");
        panel.ignore("hideZeroBuckets", "highlightCards", "yBucketBound", "heatmap", "xBucketNumber", "xBucketSize");
        panel.object("legend").ignore("show");
        panel.object("tooltip").ignoreAll();
        panel.ignoreIf("reverseYBuckets", false);
    }

    private static void colour(ForeignObject colour, String schemeMember, WidgetDraft draft) {
        colour.ignore("exponent", "steps", "fill", "cardColor");
        colour.ignoreIf("reverse", false);
        String mode = colour.text("mode", "scheme");
        if (mode.equals("opacity")) {
            colour.report().approximated(colour.path("mode"), "colours by opacity", "a palette is used");
            colour.ignore(schemeMember);
        } else {
            draft.option(colour, schemeMember, "palette", palette(colour, schemeMember));
        }
        if (colour.text("scale", "linear").equals("exponential")) {
            colour.report()
                    .approximated(colour.path("scale"), "exponential scale of colours", "it becomes logarithmic");
            draft.option(colour, "scale", "colourScale", "logarithmic");
        }
    }

    private static Optional<String> palette(ForeignObject colour, String member) {
        String scheme = colour.text(member, "");
        String name = scheme.replace("interpolate", "").toLowerCase(Locale.ROOT);
        if (scheme.isEmpty() || PALETTES.contains(name)) {
            return Optional.of(name).filter(palette -> !palette.isEmpty());
        }
        colour.report()
                .approximated(
                        colour.path(member),
                        "palette " + Shown.value(scheme),
                        "the palette of a new widget stands for it");
        return Optional.empty();
    }

    private static void axis(ForeignObject axis, WidgetDraft draft) {
        if (axis.has("unit")) {
            draft.option(axis, "unit", "unit", Units.of(axis, "unit"));
        }
        Field.decimals(axis, draft);
        draft.option(axis, "max", "max", axis.number("max"));
        draft.option(axis, "min", "min", axis.number("min"));
        String label = FittedText.of(axis, "axisLabel", MAX_LINE);
        draft.option(axis, "axisLabel", "axisLabel", Optional.of(label).filter(text -> !text.isEmpty()));
        axis.ignoreIf("axisPlacement", "left");
        axis.ignoreIf("reverse", false);
    }
}
