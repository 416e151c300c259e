package io.belvedere.code.internal.perses;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Hexadecimal;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.ThresholdsDraft;
import io.belvedere.code.internal.foreign.WidgetDraft;
import io.belvedere.layout.option.Colour;
import java.util.List;
import java.util.Map;

/** Thresholds. Steps without a colour get one of a row of signal colours. */
final class Colouring {

    private static final List<String> SIGNALS = List.of("yellow", "orange", "red", "purple");
    private static final String UNKNOWN = "grey";

    private Colouring() {}

    static void read(ForeignObject spec, WidgetDraft draft) {
        if (!(spec.value("thresholds") instanceof Map<?, ?>)) {
            return;
        }
        ForeignObject thresholds = spec.object("thresholds");
        ThresholdsDraft steps =
                new ThresholdsDraft(thresholds.text("mode", "absolute").equals("percent"));
        steps.first(thresholds.has("defaultColor") ? colour(thresholds, "defaultColor") : "green");
        List<ForeignObject> given = thresholds.objects("steps");
        for (int i = 0; i < given.size(); i++) {
            ForeignObject step = given.get(i);
            if (step.number("value").isEmpty() || steps.isTooLong()) {
                step.dropped("threshold", "it has no value, or there are too many");
                step.ignoreAll();
                continue;
            }
            String signal = SIGNALS.get(Math.min(i, SIGNALS.size() - 1));
            steps.from(step.number("value").get(), step.has("color") ? colour(step, "color") : signal);
        }
        draft.option(spec, "thresholds", "thresholds", steps.option());
    }

    private static String colour(ForeignObject object, String member) {
        String colour = object.text(member, "");
        if (Colour.NAMES.contains(colour)) {
            return colour;
        }
        return Hexadecimal.of(colour).orElseGet(() -> {
            object.report()
                    .approximated(
                            object.path(member),
                            "colour " + Shown.value(colour),
                            "it is not known and becomes " + UNKNOWN);
            return UNKNOWN;
        });
    }
}
