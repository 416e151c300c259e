package io.belvedere.benchmarks.query;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a query came to: the points of each series by its labels, whatever order they were answered in. */
record Answer(Map<SortedMap<String, String>, Points> series) {

    /** The arrays are as long as each other. */
    record Points(long[] timesMillis, double[] values) {}

    static Answer of(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            Map<SortedMap<String, String>, Points> all = new HashMap<>();
            JsonArray result = reader.readObject().getJsonObject("data").getJsonArray("result");
            for (JsonObject each : result.getValuesAs(JsonObject.class)) {
                SortedMap<String, String> labels = labels(each.getJsonObject("metric"));
                if (all.put(labels, points(each)) != null) {
                    throw new IllegalStateException("there twice: " + labels);
                }
            }
            return new Answer(all);
        }
    }

    int points() {
        return series.values().stream().mapToInt(each -> each.values().length).sum();
    }

    private static SortedMap<String, String> labels(JsonObject metric) {
        SortedMap<String, String> labels = new TreeMap<>();
        metric.keySet().forEach(name -> labels.put(name, metric.getString(name)));
        return labels;
    }

    private static Points points(JsonObject series) {
        List<JsonArray> pairs = series.containsKey("value")
                ? List.of(series.getJsonArray("value"))
                : series.getJsonArray("values").getValuesAs(JsonArray.class);
        long[] times = new long[pairs.size()];
        double[] values = new double[pairs.size()];
        for (int i = 0; i < times.length; i++) {
            JsonNumber seconds = pairs.get(i).getJsonNumber(0);
            times[i] = Math.round(seconds.doubleValue() * 1_000);
            values[i] = value(pairs.get(i).getString(1));
        }
        return new Points(times, values);
    }

    private static double value(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
