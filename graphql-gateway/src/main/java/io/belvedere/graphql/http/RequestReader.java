package io.belvedere.graphql.http;

import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.http.HttpRefusal;
import io.belvedere.http.Json;
import io.belvedere.http.JsonBody;
import io.belvedere.problem.BelvedereException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is asked for out of a body of JSON or the parameters of an address. What is no request is INVALID. */
public final class RequestReader {

    private static final List<String> TEXTS = List.of("query", "operationName", "documentId");
    private static final List<String> OBJECTS = List.of("variables", "extensions");

    private final int maxBodyBytes;
    private final BatchGuard batches;

    public RequestReader(int maxBodyBytes) {
        this(maxBodyBytes, 0);
    }

    /** One that takes so many requests in one. */
    RequestReader(int maxBodyBytes, int maxBatch) {
        this.maxBodyBytes = maxBodyBytes;
        batches = new BatchGuard(maxBatch);
    }

    public GraphqlRequest read(HttpServletRequest request) throws IOException {
        return readAny(request).only();
    }

    Asked readAny(HttpServletRequest request) throws IOException {
        return request.getMethod().equals("GET")
                ? new Asked(new JsonBody(List.of(parameters(request)), false), true)
                : new Asked(json(request), false);
    }

    /** The members of a body, for who knows more of them than a request has. */
    public Map<String, @Nullable Object> body(HttpServletRequest request) throws IOException {
        return json(request).objects().get(0);
    }

    private JsonBody json(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw HttpRefusal.unsupportedMediaType("application/json");
        }
        if (request.getContentLengthLong() > maxBodyBytes) {
            throw HttpRefusal.tooLarge(maxBodyBytes);
        }
        return Json.readBody(request.getInputStream(), maxBodyBytes, batches);
    }

    /** JSON is UTF-8; a charset is taken only if it says so too. */
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        return parts[0].strip().equals("application/json")
                && Arrays.stream(parts)
                        .skip(1)
                        .map(String::strip)
                        .filter(parameter -> parameter.startsWith("charset"))
                        .allMatch(parameter -> parameter.matches("charset\\s*=\\s*\"?utf-8\"?"));
    }

    /** An empty parameter is the same as none. */
    private static Map<String, @Nullable Object> parameters(HttpServletRequest request) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Map<String, String[]> given = decoded(request);
        Map<String, @Nullable Object> members = new HashMap<>();
        for (String name : TEXTS) {
            String text = single(given, name);
            if (!text.isEmpty()) {
                members.put(name, text);
            }
        }
        for (String name : OBJECTS) {
            String text = single(given, name);
            if (!text.isEmpty()) {
                members.put(name, Json.readObject(name, text));
            }
        }
        return members;
    }

    private static Map<String, String[]> decoded(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalArgumentException | IllegalStateException malformed) {
            throw BelvedereException.invalid(
                    "query", "and the other parameters are malformed: a % must have two hexadecimal digits behind it");
        }
    }

    private static String single(Map<String, String[]> given, String name) {
        String[] values = given.getOrDefault(name, new String[0]);
        if (values.length > 1) {
            throw BelvedereException.invalid(name, "is given " + values.length + " times");
        }
        return values.length == 0 ? "" : values[0];
    }
}
