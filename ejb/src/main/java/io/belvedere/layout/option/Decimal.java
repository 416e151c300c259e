package io.belvedere.layout.option;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number within bounds that belong to it. */
public record Decimal(double min, double max) implements OptionKind {

    private static final Decimal ANY = new Decimal(-Double.MAX_VALUE, Double.MAX_VALUE);

    public static Decimal any() {
        return ANY;
    }

    /** For messages: without a fraction where there is none. */
    public static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    @Override
    public void check(String path, @Nullable Object value) {
        if (!(value instanceof Double number) || number < min || number > max) {
            throw Refusal.of(path, value, allowed());
        }
    }

    @Override
    public String allowed() {
        return equals(ANY) ? "a number" : "a number from " + plain(min) + " to " + plain(max);
    }

    @Override
    public Map<String, Object> schema() {
        return equals(ANY) ? Map.of("type", "number") : Map.of("type", "number", "minimum", min, "maximum", max);
    }
}
