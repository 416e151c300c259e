package io.belvedere.layout.internal;

import io.belvedere.layout.WidgetOptions;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Widget options as JSON text. */
final class OptionsJson {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    private OptionsJson() {}

    static String write(WidgetOptions options) {
        return JSON.toJson(options.values());
    }

    @SuppressWarnings("unchecked")
    static WidgetOptions parse(String json) {
        Map<String, @Nullable Object> values = JSON.fromJson(json, LinkedHashMap.class);
        return new WidgetOptions(values);
    }
}
