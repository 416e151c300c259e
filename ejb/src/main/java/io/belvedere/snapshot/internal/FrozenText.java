package io.belvedere.snapshot.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.snapshot.SnapshotData;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes data as JSON text, whole numbers without a fraction: times make up half of it. */
final class FrozenText {

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    /** Up to here, each whole number is a double of its own. */
    private static final double LAST_WHOLE = 1L << 53;

    private FrozenText() {}

    static String of(SnapshotData data) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            write(json, data.regions());
        }
        return within(text.toString());
    }

    private static String within(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > SnapshotData.MAX_BYTES) {
            throw BelvedereException.overLimit(
                    "data",
                    SnapshotData.MAX_BYTES,
                    "data has " + bytes + " bytes as JSON, at most " + SnapshotData.MAX_BYTES + " are allowed");
        }
        return text;
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            object.forEach((name, member) -> {
                json.writeKey(String.valueOf(name));
                write(json, member);
            });
            json.writeEnd();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(json, item));
            json.writeEnd();
        } else if (value instanceof Double number) {
            write(json, number.doubleValue());
        } else if (value instanceof String text) {
            json.write(text);
        } else {
            json.writeNull();
        }
    }

    private static void write(JsonGenerator json, double number) {
        if (number == Math.rint(number) && Math.abs(number) <= LAST_WHOLE) {
            json.write((long) number);
        } else {
            json.write(number);
        }
    }
}
