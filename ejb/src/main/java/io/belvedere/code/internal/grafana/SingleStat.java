package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.Calculations;
import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.ThresholdsDraft;
import io.belvedere.code.internal.foreign.WidgetDraft;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The panel {@code singlestat}, which drew single values and gauges before Grafana 7. */
final class SingleStat {

    private static final int MAX_LINE = 100;

    private SingleStat() {}

    static boolean isGauge(ForeignObject panel) {
        return panel.object("gauge").flag("show", false);
    }

    static void read(ForeignObject panel, WidgetDraft draft) {
        if (panel.has("format")) {
            draft.option(panel, "format", "unit", Units.of(panel, "format"));
        }
        Field.decimals(panel, draft);
        calculation(panel, draft);
        thresholds(panel, draft);
        String nullText = FittedText.of(panel, "nullText", MAX_LINE);
        draft.option(panel, "nullText", "noValue", Optional.of(nullText).filter(text -> !text.isEmpty()));
        if (isGauge(panel)) {
            readGauge(panel.object("gauge"), draft);
        } else {
            readStat(panel, draft);
        }
        mappings(panel);
        panel.ignore(
                "gauge",
                "sparkline",
                "colorBackground",
                "colorValue",
                "colorPrefix",
                "colorPostfix",
                "valueFontSize",
                "prefixFontSize",
                "postfixFontSize",
                "mappingType",
                "mappingTypes",
                "nullPointMode",
                "height");
        Stream.of("gauge", "sparkline").forEach(part -> panel.object(part).ignoreAll());
    }

    private static void readGauge(ForeignObject gauge, WidgetDraft draft) {
        draft.option(gauge, "maxValue", "max", gauge.number("maxValue"));
        draft.option(gauge, "minValue", "min", gauge.number("minValue"));
        draft.option(gauge, "thresholdLabels", "thresholdLabels", gauge.flag("thresholdLabels"));
    }

    private static void readStat(ForeignObject panel, WidgetDraft draft) {
        draft.option(panel, "sparkline", "sparkline", panel.object("sparkline").flag("show", false));
        String coloured = panel.flag("colorValue", false) ? "value" : "none";
        draft.option(
                panel, "colorBackground", "colouring", panel.flag("colorBackground", false) ? "background" : coloured);
    }

    private static void calculation(ForeignObject panel, WidgetDraft draft) {
        String name = panel.text("valueName", "avg");
        if (name.equals("name")) {
            draft.option(panel, "valueName", "show", "name");
        } else {
            draft.option(panel, "valueName", "calculation", Calculations.one(panel, "valueName", List.of(name)));
        }
    }

    /** A text of values between commas, and one colour more than there are values. */
    private static void thresholds(ForeignObject panel, WidgetDraft draft) {
        List<String> colours = panel.texts("colors");
        String[] values = panel.text("thresholds", "").split(",", -1);
        if (colours.isEmpty() || values[0].isBlank()) {
            return;
        }
        ThresholdsDraft steps = new ThresholdsDraft(false);
        steps.first(Colours.of(panel, "colors", colours.get(0)));
        for (int i = 0; i < values.length && i + 1 < colours.size() && !steps.isTooLong(); i++) {
            String colour = Colours.of(panel, "colors", colours.get(i + 1));
            ForeignObject.asNumber(values[i]).ifPresent(value -> steps.from(value, colour));
        }
        draft.option(panel, "thresholds", "thresholds", steps.option());
    }

    /** Every panel of this type says that nothing is N/A; only what says more is worth a note. */
    private static void mappings(ForeignObject panel) {
        for (String member : List.of("valueMaps", "rangeMaps")) {
            long own = panel.objects(member).stream()
                    .filter(mapping -> !mapping.text("text", "").equals("N/A"))
                    .count();
            if (own > 0) {
                panel.drop(member, own + " value mappings", "values are shown as they are");
            }
            panel.objects(member).forEach(ForeignObject::ignoreAll);
        }
    }
}
