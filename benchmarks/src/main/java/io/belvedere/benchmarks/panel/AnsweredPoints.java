package io.belvedere.benchmarks.panel;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;

/** The points of a series as a client reads them. The arrays are as long as each other; gaps are left out. */
record AnsweredPoints(long[] timesMillis, double[] values) {

    /** In one piece: a value, or a gap, for each step from the start on. */
    static AnsweredPoints packed(JsonObject points) {
        long start = points.getJsonNumber("start").longValueExact();
        long step = points.getJsonNumber("step").longValueExact();
        List<JsonValue> all = points.getJsonArray("values");
        long[] times = new long[all.size()];
        double[] values = new double[all.size()];
        int size = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) != JsonValue.NULL) {
                times[size] = start + i * step;
                values[size] = value(all.get(i));
                size++;
            }
        }
        return new AnsweredPoints(Arrays.copyOf(times, size), Arrays.copyOf(values, size));
    }

    /** As objects of a time and a value. */
    static AnsweredPoints objects(JsonArray points) {
        List<JsonObject> all = points.getValuesAs(JsonObject.class);
        return new AnsweredPoints(
                all.stream()
                        .mapToLong(point -> point.getJsonNumber("t").longValueExact())
                        .toArray(),
                all.stream()
                        .mapToDouble(point -> point.getJsonNumber("v").doubleValue())
                        .toArray());
    }

    private static double value(JsonValue value) {
        return value instanceof JsonString text
                ? Double.parseDouble(text.getString())
                : ((JsonNumber) value).doubleValue();
    }

    boolean isSameAs(AnsweredPoints other) {
        return Arrays.equals(timesMillis, other.timesMillis) && Arrays.equals(values, other.values);
    }
}
