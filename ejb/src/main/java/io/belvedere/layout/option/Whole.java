package io.belvedere.layout.option;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number without a fraction within bounds that belong to it. */
public record Whole(int min, int max) implements OptionKind {

    @Override
    public void check(String path, @Nullable Object value) {
        if (!(value instanceof Double number) || number != Math.rint(number) || number < min || number > max) {
            throw Refusal.of(path, value, allowed());
        }
    }

    @Override
    public String allowed() {
        return "a whole number from " + min + " to " + max;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "integer", "minimum", (double) min, "maximum", (double) max);
    }
}
