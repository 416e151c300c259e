package io.belvedere.layout;

import io.belvedere.json.JsonLimits;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A widget's options: a JSON object as immutable maps, lists, strings, finite numbers, booleans and nulls. Numbers are
 * doubles, as in JSON's own model, so that what is read back equals what was written, whatever the protocol.
 */
public record WidgetOptions(Map<String, @Nullable Object> values) {

    public static final int MAX_DEPTH = 16;
    public static final int MAX_CHARACTERS = 65_536;
    private static final JsonLimits LIMITS = new JsonLimits(MAX_DEPTH, MAX_CHARACTERS);
    public static final WidgetOptions NONE = new WidgetOptions(Map.of());

    public WidgetOptions {
        values = LIMITS.copy("options", values);
    }
}
