package io.belvedere.rest.resource;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON that is held as maps, lists, texts, numbers, booleans and nulls. */
public final class JsonValues {

    /** Up to here every whole number has its own double. */
    private static final double MAX_EXACT = 1L << 53;

    private JsonValues() {}

    public static void write(String name, @Nullable Object value, JsonGenerator json) {
        json.writeKey(name);
        write(value, json);
    }

    private static void write(@Nullable Object value, JsonGenerator json) {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            object.forEach((name, member) -> write(String.valueOf(name), member, json));
            json.writeEnd();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(item, json));
            json.writeEnd();
        } else if (value instanceof Number number) {
            writeNumber(number.doubleValue(), json);
        } else if (value instanceof Boolean flag) {
            json.write(flag);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.write(value.toString());
        }
    }

    /** What was written as a whole number is held as a double, and leaves without a fraction again. */
    private static void writeNumber(double number, JsonGenerator json) {
        if (Math.rint(number) == number && Math.abs(number) <= MAX_EXACT) {
            json.write((long) number);
        } else {
            json.write(number);
        }
    }
}
