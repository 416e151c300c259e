package io.belvedere.it.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is asked of the API: a path and the parameters that go with it. */
record Question(String path, Map<String, String> parameters) {

    static Question instant(String query, long timeMillis) {
        return new Question("/api/v1/query", Map.of("query", query, "time", seconds(timeMillis)));
    }

    static Question range(String query, long startMillis, long endMillis, long stepMillis) {
        return new Question(
                "/api/v1/query_range",
                Map.of(
                        "query",
                        query,
                        "start",
                        seconds(startMillis),
                        "end",
                        seconds(endMillis),
                        "step",
                        seconds(stepMillis)));
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%d.%03d", millis / 1_000, millis % 1_000);
    }

    String query() {
        return parameters.getOrDefault("query", "");
    }

    Question with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(name, value);
        return new Question(path, changed);
    }

    Question without(String name) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.remove(name);
        return new Question(path, changed);
    }

    String form() {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
