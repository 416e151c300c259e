package io.belvedere.persistence.retention;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.persistence.row.Json;
import java.util.List;
import java.util.Map;

/** Matchers as JSON: {@code [{"name": "job", "kind": "EQUAL", "value": "api"}]}. */
final class StoredMatchers {

    private StoredMatchers() {}

    static Json toJson(List<LabelMatcher> matchers) {
        return new Json(matchers.stream()
                .map(matcher -> Map.of(
                        "name", matcher.name(),
                        "kind", matcher.kind().name(),
                        "value", matcher.value()))
                .toList());
    }

    static List<LabelMatcher> toMatchers(Json json) {
        if (json.tree() instanceof List<?> matchers) {
            return matchers.stream()
                    .map(Map.class::cast)
                    .map(StoredMatchers::toMatcher)
                    .toList();
        }
        throw new IllegalStateException("matchers are no list");
    }

    private static LabelMatcher toMatcher(Map<?, ?> json) {
        return LabelMatcher.of(
                String.valueOf(json.get("name")),
                LabelMatcher.Kind.valueOf(String.valueOf(json.get("kind"))),
                String.valueOf(json.get("value")));
    }
}
