package io.belvedere.persistence.row;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON trees as {@code jsonb}. They are written as text, which the driver leaves for the server to type, and come back
 * as an object of the driver whose text is the JSON. The order of names is not kept.
 */
@Converter
public final class JsonConverter implements AttributeConverter<Json, Object> {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    @Override
    public Object convertToDatabaseColumn(Json json) {
        return toJson(json.tree()).toString();
    }

    @Override
    public Json convertToEntityAttribute(Object column) {
        String text = column.toString();
        // Most regions and dashboards have at least one of these, and setting up a parser for them costs more than all
        // else.
        return switch (text) {
            case "{}" -> new Json(Map.of());
            case "[]" -> new Json(List.of());
            default -> new Json(parse(text));
        };
    }

    private static @Nullable Object parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return toTree(reader.readValue());
        }
    }

    private static JsonObject toJson(Map<?, ?> object) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        object.forEach((name, value) -> json.add(String.valueOf(name), toJson(value)));
        return json.build();
    }

    private static JsonArray toJson(List<?> array) {
        JsonArrayBuilder json = BUILDERS.createArrayBuilder();
        array.forEach(value -> json.add(toJson(value)));
        return json.build();
    }

    private static JsonValue toJson(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return toJson(object);
        }
        if (value instanceof List<?> array) {
            return toJson(array);
        }
        if (value instanceof Number number) {
            return JSON.createValue(number.doubleValue());
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
    }

    private static Map<String, @Nullable Object> toMap(JsonObject json) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        json.forEach((name, value) -> object.put(name, toTree(value)));
        return object;
    }

    private static @Nullable Object toTree(JsonValue json) {
        return switch (json.getValueType()) {
            case OBJECT -> toMap(json.asJsonObject());
            case ARRAY -> {
                List<@Nullable Object> array = new ArrayList<>();
                json.asJsonArray().forEach(value -> array.add(toTree(value)));
                yield array;
            }
            case STRING -> ((JsonString) json).getString();
            case NUMBER -> ((JsonNumber) json).doubleValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }
}
