package io.belvedere.it.query;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the API answers to a query, in its order. A scalar or a string is one series without labels.
 *
 * @param type of the result, or {@code error}
 */
record Result(int status, String type, List<Line> lines, String body) {

    static final String ERROR = "error";

    /** One series of it, the values by their times as both were written. */
    record Line(Map<String, String> labels, Map<BigDecimal, String> points) {}

    static Result of(int status, String body) {
        JsonObject json = parse(body);
        if (!json.getString("status").equals("success")) {
            return new Result(status, ERROR, List.of(), body);
        }
        JsonObject data = json.getJsonObject("data");
        String type = data.getString("resultType");
        JsonArray result = data.getJsonArray("result");
        List<Line> lines =
                switch (type) {
                    case "scalar", "string" -> List.of(new Line(Map.of(), points(Stream.of(result))));
                    default ->
                        result.getValuesAs(JsonObject.class).stream()
                                .map(Result::line)
                                .toList();
                };
        return new Result(status, type, lines, body);
    }

    private static JsonObject parse(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private static Line line(JsonObject series) {
        Map<String, String> labels = new TreeMap<>();
        series.getJsonObject("metric").forEach((name, value) -> labels.put(name, ((JsonString) value).getString()));
        Stream<JsonArray> points = series.containsKey("value")
                ? Stream.of(series.getJsonArray("value"))
                : series.getJsonArray("values").getValuesAs(JsonArray.class).stream();
        return new Line(labels, points(points));
    }

    private static Map<BigDecimal, String> points(Stream<JsonArray> pairs) {
        return pairs.collect(Collectors.toMap(
                pair -> ((JsonNumber) pair.get(0)).bigDecimalValue().stripTrailingZeros(),
                pair -> pair.getString(1),
                (first, second) -> first + " and " + second,
                TreeMap::new));
    }

    boolean isError() {
        return type.equals(ERROR);
    }

    /** How it begins, for messages. */
    String summary() {
        return status + " " + (body.length() > 2_000 ? body.substring(0, 2_000) + "…" : body);
    }
}
