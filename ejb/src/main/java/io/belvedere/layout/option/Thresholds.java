package io.belvedere.layout.option;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Colours by value: each step colours what is at or above its value. The first has no value, as it colours all that is
 * below the second; the others ascend.
 */
public record Thresholds() implements OptionKind {

    public static final int MAX_STEPS = 20;

    private static final Decimal PERCENTAGE = new Decimal(0, 100);

    private static final Group STEP = Group.of(
                    new OptionRule("value", Decimal.any(), null, "from which on it colours; none in the first step"),
                    new OptionRule("colour", new Colour(), null, "what it is coloured in"))
            .requiring("colour");

    private static final Group THRESHOLDS = Group.of(
                    new OptionRule(
                            "mode",
                            Choice.of("absolute", "percentage"),
                            "absolute",
                            "whether values are values of the data or parts of the way from min to max"),
                    new OptionRule("steps", new ListOf(STEP, MAX_STEPS), null, "the steps, ascending"))
            .requiring("steps");

    /** What they look like, apart from the order of the steps. */
    public Group shape() {
        return THRESHOLDS;
    }

    @Override
    public void check(String path, @Nullable Object value) {
        THRESHOLDS.check(path, value);
        if (value instanceof Map<?, ?> thresholds && thresholds.get("steps") instanceof List<?> steps) {
            OptionKind values = "percentage".equals(thresholds.get("mode")) ? PERCENTAGE : Decimal.any();
            for (int i = 0; i < steps.size(); i++) {
                checkValue(path + ".steps[" + i + "].value", values, i == 0 ? null : steps.get(i - 1), steps.get(i));
            }
        }
    }

    private static void checkValue(String path, OptionKind values, @Nullable Object stepBefore, Object step) {
        Object value = ((Map<?, ?>) step).get("value");
        if (stepBefore == null) {
            if (value != null) {
                throw Refusal.of(path, value, "none in the first step, which colours all below the second");
            }
            return;
        }
        values.check(path, value);
        Object before = ((Map<?, ?>) stepBefore).get("value");
        if (before instanceof Double lower && value instanceof Double higher && higher <= lower) {
            throw Refusal.of(path, value, "a number above " + Decimal.plain(lower) + ", the step before");
        }
    }

    @Override
    public String allowed() {
        return THRESHOLDS.allowed();
    }

    @Override
    public Map<String, Object> schema() {
        return THRESHOLDS.schema();
    }
}
