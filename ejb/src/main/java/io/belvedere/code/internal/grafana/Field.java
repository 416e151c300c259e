package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.ThresholdsDraft;
import io.belvedere.code.internal.foreign.WidgetDraft;
import io.belvedere.layout.WidgetType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all panels with data say of their values: unit, digits, scale, colours. Panels of single values had it among
 * their options before Grafana 7.
 */
final class Field {

    private static final int MAX_LINE = 100;
    private static final Set<String> COLOURED_ANYWAY =
            Set.of("palette-classic", "palette-classic-by-name", "thresholds");

    private Field() {}

    static void read(ForeignObject panel, WidgetDraft draft) {
        ForeignObject config = panel.object("fieldConfig");
        defaults(config.object("defaults"), draft);
        overrides(config);
        ForeignObject old = panel.object("options").object("fieldOptions");
        defaults(old.object("defaults"), draft);
        steps(old, "thresholds", false).ifPresent(steps -> draft.option(old, "thresholds", "thresholds", steps));
        overrides(old);
    }

    private static void defaults(ForeignObject defaults, WidgetDraft draft) {
        draft.option(defaults, "unit", "unit", Units.of(defaults, "unit"));
        decimals(defaults, draft);
        draft.option(defaults, "max", "max", defaults.number("max"));
        draft.option(defaults, "min", "min", defaults.number("min"));
        String noValue = FittedText.of(defaults, "noValue", MAX_LINE);
        draft.option(defaults, "noValue", "noValue", Optional.of(noValue).filter(text -> !text.isEmpty()));
        thresholds(defaults, draft);
        ForeignObject colour = defaults.object("color");
        if (COLOURED_ANYWAY.contains(colour.text("mode", ""))) {
            colour.ignoreAll();
        }
        defaults.ignoreIf("fieldMinMax", false);
        List<?> mappings = defaults.list("mappings");
        if (!mappings.isEmpty()) {
            defaults.drop("mappings", mappings.size() + " value mappings", "values are shown as they are");
        }
        ForeignObject custom = defaults.object("custom");
        custom.object("hideFrom").ignoreIf("legend", false);
        custom.object("hideFrom").ignoreIf("tooltip", false);
        custom.object("hideFrom").ignoreIf("viz", false);
        custom.object("hideFrom").ignoreIf("graph", false);
    }

    static void decimals(ForeignObject object, WidgetDraft draft) {
        draft.option(object, "decimals", "decimals", object.number("decimals").map(Math::rint));
    }

    /** Most panels have thresholds; whether they show depends on what the panel is coloured by. */
    private static void thresholds(ForeignObject defaults, WidgetDraft draft) {
        ForeignObject colour = defaults.object("color");
        if (draft.type() != WidgetType.TIME_SERIES
                && draft.type() != WidgetType.BAR
                && colour.text("mode", "").equals("fixed")) {
            ThresholdsDraft fixed = new ThresholdsDraft(false);
            fixed.first(Colours.of(colour, "fixedColor"));
            draft.option(colour, "fixedColor", "thresholds", fixed.option());
            defaults.ignore("thresholds");
        } else if (!showsThresholds(defaults, draft.type())) {
            defaults.ignore("thresholds");
        } else if (defaults.value("thresholds") instanceof Map<?, ?>) {
            ForeignObject thresholds = defaults.object("thresholds");
            boolean percentage = thresholds.text("mode", "absolute").equals("percentage");
            draft.option(defaults, "thresholds", "thresholds", steps(thresholds, "steps", percentage));
        }
    }

    private static boolean showsThresholds(ForeignObject defaults, WidgetType type) {
        String colour = defaults.object("color").text("mode", "");
        ForeignObject style = defaults.object("custom").object("thresholdsStyle");
        boolean drawn = !style.text("mode", "off").equals("off");
        if (drawn) {
            style.approximated("style " + Shown.value(style.text("mode", "")), "thresholds are drawn in one way");
        }
        return switch (type) {
            case TIME_SERIES, BAR -> drawn || colour.equals("thresholds");
            case HEAT_MAP -> false;
            case GAUGE -> true;
            default -> colour.isEmpty() || colour.equals("thresholds");
        };
    }

    private static Optional<Map<String, @Nullable Object>> steps(
            ForeignObject object, String member, boolean percentage) {
        ThresholdsDraft steps = new ThresholdsDraft(percentage);
        for (ForeignObject step : object.objects(member)) {
            step.ignore("index", "state", "$$hashKey");
            if (steps.isTooLong()) {
                step.dropped("threshold", "there are too many");
                step.ignoreAll();
                continue;
            }
            String colour = Colours.of(step, "color");
            step.number("value").ifPresentOrElse(value -> steps.from(value, colour), () -> steps.first(colour));
        }
        return steps.option();
    }

    /** One note for each: what it is about, and what it changes there. */
    private static void overrides(ForeignObject config) {
        for (ForeignObject override : config.objects("overrides")) {
            ForeignObject matcher = override.object("matcher");
            Object options = matcher.value("options");
            String of = matcher.text("id", "") + (options instanceof String ? " " + Shown.value(options) : "");
            List<String> changes = override.objects("properties").stream()
                    .map(property -> Shown.text(property.text("id", "")))
                    .limit(10)
                    .toList();
            override.dropped(
                    "override " + Shown.text(of) + " of " + String.join(", ", changes),
                    "all series of a widget are drawn alike");
            override.ignoreAll();
        }
    }
}
