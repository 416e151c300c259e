package io.belvedere.code.internal.foreign;

import io.belvedere.json.JsonObject;
import io.belvedere.layout.option.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Colours by value in the making. Steps may come in any order; the lowest becomes the first, which has no value. Of two
 * steps of one value the later one stays.
 */
public final class ThresholdsDraft {

    private static final double LOWEST = Double.NEGATIVE_INFINITY;

    private final boolean percentage;
    private final TreeMap<Double, String> steps = new TreeMap<>();

    public ThresholdsDraft(boolean percentage) {
        this.percentage = percentage;
    }

    /** The colour of all that is below the other steps. */
    public void first(String colour) {
        steps.put(LOWEST, colour);
    }

    public void from(double value, String colour) {
        steps.put(percentage ? Math.max(0, Math.min(100, value)) : value + 0.0, colour);
    }

    /** As our option, if there is any step. Without a first one, what is below the others has no colour. */
    public Optional<Map<String, @Nullable Object>> option() {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        steps.putIfAbsent(LOWEST, "transparent");
        List<Object> list = new ArrayList<>();
        steps.forEach((value, colour) -> list.add(
                value == LOWEST
                        ? JsonObject.with("colour", colour)
                        : JsonObject.with("value", value, "colour", colour)));
        return Optional.of(JsonObject.with("mode", percentage ? "percentage" : "absolute", "steps", list));
    }

    /** Whether there are more than we keep. */
    public boolean isTooLong() {
        return steps.size() >= Thresholds.MAX_STEPS;
    }
}
