package io.belvedere.graphql.sse;

import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.graphql.http.AnswerMediaType;
import io.belvedere.graphql.http.AnswerWriter;
import io.belvedere.graphql.http.CrossSiteGuard;
import io.belvedere.graphql.http.RequestReader;
import io.belvedere.http.Exchange;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that are about event streams, and lets all others pass: such that accept one, and such that reserve one
 * or are about an operation on one, by its token.
 */
public final class EventRequests extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final System.Logger LOG = System.getLogger(EventRequests.class.getName());
    private static final String MEDIA_TYPE = "text/event-stream";
    private static final String TOKEN_HEADER = "X-GraphQL-Event-Stream-Token";
    private static final String TOKEN_PARAMETER = "token";

    private final transient EventStreams streams;
    private final transient RequestReader reader;

    public EventRequests(EventStreams streams, RequestReader reader) {
        this.streams = streams;
        this.reader = reader;
    }

    /**
     * Whether it opens a reserved stream, for which its token is proof enough: what browsers have for event streams cannot
     * set headers.
     */
    public static boolean opensReserved(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getRequestURI().equals(request.getContextPath())
                && acceptsEvents(request)
                && token(request) != null;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        String token = token(request);
        boolean reads = method.equals("GET") || method.equals("POST");
        if (acceptsEvents(request) && reads) {
            Exchange.of(request).name("stream");
            if (token == null) {
                distinct(request, response);
            } else {
                open(request, response, streams.find(token));
            }
        } else if (method.equals("PUT")) {
            reserve(request, response);
        } else if (token != null && method.equals("POST")) {
            operate(request, response, token);
        } else if (token != null && method.equals("DELETE")) {
            stop(request, response, token);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void distinct(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CrossSiteGuard.check(request);
        GraphqlRequest asked = reader.read(request);
        EventStream stream = streams.distinct(request.getHeader("Authorization"));
        // Who sees the head of the answer may rely on being told what happens from then on.
        stream.start(asked);
        open(request, response, stream);
    }

    private static void open(HttpServletRequest request, HttpServletResponse response, EventStream stream)
            throws IOException {
        if (!stream.take()) {
            throw new BelvedereException(Problem.CONFLICT, "the event stream of this token is open already");
        }
        boolean opened = false;
        try {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(MEDIA_TYPE + ";charset=utf-8");
            // Proxies would wait for more, and tell nothing until then.
            response.setHeader("X-Accel-Buffering", "no");
            AsyncContext context = request.startAsync(request, response);
            context.setTimeout(0);
            context.addListener(new StreamEnd(stream));
            Exchange.of(request).streams();
            // The first flush only ends the head of the answer.
            response.flushBuffer();
            stream.open(response.getOutputStream(), () -> complete(context));
            opened = true;
        } finally {
            if (!opened) {
                stream.closed();
            }
        }
    }

    private static void complete(AsyncContext context) {
        try {
            context.complete();
        } catch (IllegalStateException already) {
            LOG.log(System.Logger.Level.DEBUG, "event=completed-before", already);
        }
    }

    private void reserve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.of(request).name("stream");
        String token = streams.reserve(request.getHeader("Authorization"));
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(token.getBytes(StandardCharsets.UTF_8));
    }

    private void operate(HttpServletRequest request, HttpServletResponse response, String token) throws IOException {
        Exchange exchange = Exchange.of(request);
        exchange.name("stream");
        EventStream stream = streams.find(token, exchange.caller());
        Map<String, @Nullable Object> members = reader.body(request);
        if (!(members.get("extensions") instanceof Map<?, ?> extensions
                && extensions.get("operationId") instanceof String id
                && !id.isEmpty())) {
            throw BelvedereException.invalid(
                    "extensions", "must have an operationId, by which the events are told apart");
        }
        List<Map<String, Object>> errors = stream.begin(id, GraphqlRequest.of(members));
        if (errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            return;
        }
        exchange.failed(Problem.INVALID);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json");
        AnswerWriter.write(Map.of("errors", errors), response.getOutputStream());
    }

    private void stop(HttpServletRequest request, HttpServletResponse response, String token) {
        Exchange exchange = Exchange.of(request);
        exchange.name("stream");
        String id = request.getParameter("operationId");
        if (id == null || id.isEmpty()) {
            throw BelvedereException.invalid("operationId", "is missing");
        }
        streams.find(token, exchange.caller()).stop(id);
        response.setStatus(HttpServletResponse.SC_OK);
    }

    private static boolean acceptsEvents(HttpServletRequest request) {
        return AnswerMediaType.isBehindEvents(String.join(",", Collections.list(request.getHeaders("Accept"))));
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(TOKEN_HEADER);
        String token = header != null ? header : parameter(request.getQueryString());
        return token == null || token.isEmpty() ? null : token;
    }

    /** Read from the address alone: looking for parameters would use up the body of a form. */
    private static @Nullable String parameter(@Nullable String query) {
        if (query == null) {
            return null;
        }
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(TOKEN_PARAMETER + "="))
                .map(pair -> pair.substring(TOKEN_PARAMETER.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
