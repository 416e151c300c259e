package io.belvedere.graphql.http;

import io.belvedere.graphql.execution.CodedError;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.http.Exchange;
import io.belvedere.http.GuardedServlet;
import io.belvedere.http.HttpRefusal;
import io.belvedere.http.Json;
import io.belvedere.problem.BelvedereException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over HTTP by POST. A body that is no request at all is answered 400 with an error in GraphQL's own form, so
 * that clients have one way to read what went wrong.
 */
public final class GraphqlServlet extends GuardedServlet {

    private static final long serialVersionUID = 1L;

    private final transient GraphqlEngine engine;
    private final int maxBodyBytes;

    public GraphqlServlet(GraphqlEngine engine, int maxBodyBytes) {
        super("POST");
        this.engine = engine;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AnswerMediaType mediaType = AnswerMediaType.accepted(request.getHeader("Accept"));
        if (!isJson(request.getContentType())) {
            throw HttpRefusal.unsupportedMediaType("application/json");
        }
        if (request.getContentLengthLong() > maxBodyBytes) {
            throw HttpRefusal.tooLarge(maxBodyBytes);
        }
        Exchange exchange = Exchange.of(request);
        try {
            GraphqlRequest asked = GraphqlRequest.of(Json.readObject(request.getInputStream(), maxBodyBytes));
            execute(response, mediaType, exchange, asked);
        } catch (BelvedereException malformed) {
            exchange.name("invalid");
            exchange.failed(malformed.problem());
            send(
                    response,
                    mediaType,
                    HttpServletResponse.SC_BAD_REQUEST,
                    Map.of(
                            "errors",
                            List.of(CodedError.of(malformed, exchange.id()).toSpecification())));
        }
    }

    private void execute(
            HttpServletResponse response, AnswerMediaType mediaType, Exchange exchange, GraphqlRequest asked)
            throws IOException {
        GraphqlAnswer answer = engine.execute(asked, exchange.caller(), exchange.id());
        exchange.name(answer.operation());
        if (answer.problem() != null) {
            exchange.failed(answer.problem());
        }
        send(response, mediaType, mediaType.status(answer.isExecuted()), answer.members());
    }

    private static void send(
            HttpServletResponse response, AnswerMediaType mediaType, int status, Map<String, Object> members)
            throws IOException {
        response.setStatus(status);
        response.setContentType(mediaType.toString());
        AnswerWriter.write(members, response.getOutputStream());
    }

    /** JSON is UTF-8; a charset is taken only if it says so too. */
    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && contentType
                        .toLowerCase(Locale.ROOT)
                        .matches("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?");
    }
}
