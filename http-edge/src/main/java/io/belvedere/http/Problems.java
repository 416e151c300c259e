package io.belvedere.http;

import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells callers in {@code application/problem+json} what went wrong. This is the edge's one place that logs a fault. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The challenge that goes with every 401. */
    public static final String CHALLENGE = "Basic realm=\"Belvedere\", charset=\"UTF-8\", Bearer realm=\"Belvedere\"";

    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "instance", "code");

    private Problems() {}

    /** What the caller is told of a failure; one that nobody foresaw is logged here, once. */
    public static ProblemDocument tell(Throwable failure, RequestId id) {
        if (failure instanceof BelvedereException told) {
            return ProblemDocument.of(told);
        }
        if (failure instanceof HttpRefusal refusal) {
            return refusal.document();
        }
        if (failure instanceof ServletException && failure.getCause() != null) {
            return tell(failure.getCause(), id);
        }
        LOG.log(System.Logger.Level.ERROR, "event=unexpected-failure request=" + id, failure);
        return ProblemDocument.internal();
    }

    /** The headers that go with a failure beside its document. */
    public static Map<String, String> headers(ProblemDocument document, Throwable failure) {
        Map<String, String> headers = new TreeMap<>();
        if (failure instanceof HttpRefusal refusal) {
            headers.putAll(refusal.headers());
        }
        headers.putAll(headers(document));
        return headers;
    }

    /** The headers that go with every document of its status. */
    public static Map<String, String> headers(ProblemDocument document) {
        return switch (document.status()) {
            case 401 -> Map.of("WWW-Authenticate", CHALLENGE);
            case 429 -> retryAfter(document.details().get("retryAfterSeconds"));
            case 503 -> retryAfter(document.details().getOrDefault("retryAfterSeconds", "2"));
            default -> Map.of();
        };
    }

    private static Map<String, String> retryAfter(@Nullable String seconds) {
        return seconds == null ? Map.of() : Map.of("Retry-After", seconds);
    }

    /**
     * Answers a request with what went wrong, unless part of another answer has already left. A caller that went away in
     * the middle of its answer is no fault.
     */
    public static void send(HttpServletResponse response, Exchange exchange, Throwable failure) throws IOException {
        if (response.isCommitted() && isDisconnect(failure)) {
            return;
        }
        ProblemDocument document = tell(failure, exchange.id());
        send(response, exchange, document, headers(document, failure));
    }

    public static void send(HttpServletResponse response, Exchange exchange, ProblemDocument document)
            throws IOException {
        send(response, exchange, document, headers(document));
    }

    private static void send(
            HttpServletResponse response, Exchange exchange, ProblemDocument document, Map<String, String> headers)
            throws IOException {
        exchange.failed(document.problem());
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(document.status());
        response.setContentType(MEDIA_TYPE);
        headers.forEach(response::setHeader);
        write(document, exchange.id(), response.getOutputStream());
    }

    private static boolean isDisconnect(Throwable failure) {
        return failure instanceof IOException || failure.getCause() instanceof IOException;
    }

    /** The document as JSON. A detail that is named like a member of the standard yields to it. */
    public static void write(ProblemDocument document, RequestId id, OutputStream target) {
        write(document, id, json -> {}, target);
    }

    /** The same with members that its details have no room for, such as lists. */
    public static void write(
            ProblemDocument document, RequestId id, Consumer<JsonGenerator> members, OutputStream target) {
        try (JsonGenerator json = Json.generator(target)) {
            json.writeStartObject()
                    .write("type", document.type())
                    .write("title", document.title())
                    .write("status", document.status())
                    .write("detail", document.detail())
                    .write("instance", id.value())
                    .write("code", document.code());
            new TreeMap<>(document.details()).forEach((name, value) -> {
                if (!RESERVED.contains(name)) {
                    json.write(name, value);
                }
            });
            members.accept(json);
            json.writeEnd();
        }
    }
}
