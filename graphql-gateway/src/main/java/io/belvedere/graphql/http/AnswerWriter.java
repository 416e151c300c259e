package io.belvedere.graphql.http;

import io.belvedere.graphql.field.PackedPoints;
import io.belvedere.http.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Streams the members of an answer as JSON. */
public final class AnswerWriter {

    /** Up to here every whole number has its own double. */
    private static final double MAX_EXACT = 1L << 53;

    private final JsonGenerator json;

    private AnswerWriter(JsonGenerator json) {
        this.json = json;
    }

    public static void write(Map<String, ?> members, OutputStream target) {
        try (JsonGenerator json = Json.generator(target)) {
            new AnswerWriter(json).value(members);
        }
    }

    /** An array of such objects; each is written before the next one is asked for. */
    static void writeAll(Iterator<? extends Map<String, ?>> objects, OutputStream target) {
        try (JsonGenerator json = Json.generator(target)) {
            json.writeStartArray();
            AnswerWriter writer = new AnswerWriter(json);
            objects.forEachRemaining(writer::value);
            json.writeEnd();
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
        } else if (value instanceof PackedPoints points) {
            points(points);
        } else if (value instanceof Boolean flag) {
            json.write(flag);
        } else if (value instanceof Number number) {
            number(number);
        } else {
            json.write(value.toString());
        }
    }

    private void points(PackedPoints points) {
        json.writeStartObject();
        if (points.hasStep()) {
            json.write("start", points.startMillis());
            json.write("step", points.stepMillis());
        } else {
            json.writeStartArray("timestamps");
            for (long timestamp : points.timestampsMillis()) {
                json.write(timestamp);
            }
            json.writeEnd();
        }
        json.writeStartArray("values");
        points.visit(new PackedPoints.Visitor() {
            @Override
            public void value(double value) {
                if (Double.isFinite(value)) {
                    number(value);
                } else {
                    json.write(Double.toString(value));
                }
            }

            @Override
            public void gap() {
                json.writeNull();
            }
        });
        json.writeEnd();
        json.writeEnd();
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
