package io.belvedere.cache.internal;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees of maps, lists, strings, numbers, booleans and nulls as JSON text, which is how caches keep them. */
public final class JsonText {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    private JsonText() {}

    public static String write(Object tree) {
        return JSON.toJson(tree);
    }

    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> parseObject(String json) {
        return JSON.fromJson(json, LinkedHashMap.class);
    }

    @SuppressWarnings("unchecked")
    public static List<@Nullable Object> parseArray(String json) {
        return JSON.fromJson(json, List.class);
    }
}
