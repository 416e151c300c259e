package io.belvedere.graphql.http;

import io.belvedere.http.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Streams the members of an answer as JSON. */
final class AnswerWriter {

    /** Up to here every whole number has its own double. */
    private static final double MAX_EXACT = 1L << 53;

    private final JsonGenerator json;

    private AnswerWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(Map<String, ?> members, OutputStream target) {
        try (JsonGenerator json = Json.generator(target)) {
            new AnswerWriter(json).value(members);
        }
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            object.forEach((name, member) -> {
                json.writeKey(String.valueOf(name));
                value(member);
            });
            json.writeEnd();
        } else if (value instanceof List<?> array) {
            json.writeStartArray();
            array.forEach(this::value);
            json.writeEnd();
        } else if (value instanceof Boolean flag) {
            json.write(flag);
        } else if (value instanceof Number number) {
            number(number);
        } else {
            json.write(value.toString());
        }
    }

    /** Options hold doubles; a whole one leaves as clients write it, without a fraction. */
    private void number(Number number) {
        double value = number.doubleValue();
        if (number instanceof Double && !(Math.rint(value) == value && Math.abs(value) <= MAX_EXACT)) {
            json.write(value);
        } else {
            json.write(number.longValue());
        }
    }
}
