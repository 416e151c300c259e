package io.belvedere.graphql.http;

import io.belvedere.http.ProblemDocument;
import io.belvedere.performance.RequestId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What went wrong with a request as a whole, in the form of GraphQL. */
final class Failures {

    private Failures() {}

    /** The members of an answer that has nothing but this error. */
    static Map<String, Object> members(ProblemDocument document, RequestId id) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", document.code());
        extensions.put("requestId", id.value());
        new TreeMap<>(document.details()).forEach(extensions::putIfAbsent);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", document.detail());
        error.put("extensions", extensions);
        return Map.of("errors", List.of(error));
    }
}
