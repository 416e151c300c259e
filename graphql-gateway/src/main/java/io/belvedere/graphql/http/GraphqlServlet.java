package io.belvedere.graphql.http;

import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.graphql.execution.LaterParts;
import io.belvedere.graphql.execution.PartedAnswer;
import io.belvedere.http.Exchange;
import io.belvedere.http.GuardedServlet;
import io.belvedere.http.HttpRefusal;
import io.belvedere.http.PackedBody;
import io.belvedere.http.ProblemDocument;
import io.belvedere.http.Problems;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;

/**
 * GraphQL over HTTP, by POST and, for queries, by GET. Whatever is refused is told as an error in GraphQL's own form, so
 * that clients have one way to read what went wrong.
 */
public final class GraphqlServlet extends GuardedServlet {

    private static final long serialVersionUID = 1L;

    /** What an answer depends on besides the address. */
    private static final String VARY = "Authorization, Accept, Accept-Encoding";

    /** For the caller's own cache, and not without asking whether it is still so: data change at any time. */
    private static final String KEPT_AND_ASKED_FOR = "private, no-cache";

    private final transient GraphqlEngine engine;
    private final transient RequestReader reader;
    private final transient BatchAnswers batches;
    private final StatusProfile statuses;
    private final boolean incremental;

    public GraphqlServlet(GraphqlEngine engine, HttpSettings settings) {
        super("GET", "POST");
        this.engine = engine;
        this.reader = new RequestReader(settings.maxBodyBytes(), settings.maxBatch());
        this.batches = new BatchAnswers(engine);
        this.statuses = settings.statusProfile();
        this.incremental = settings.incremental();
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", VARY);
        AnswerMediaType mediaType = AnswerMediaType.accepted(accept(request));
        CrossSiteGuard.check(request);
        Asked asked = reader.readAny(request);
        if (asked.isBatch()) {
            AnswerMediaType.requireJson(accept(request));
            batches.send(asked.batch(), request, response);
        } else {
            answer(asked.only(), mediaType, request, response);
        }
    }

    private void answer(
            GraphqlRequest asked, AnswerMediaType mediaType, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Exchange exchange = Exchange.of(request);
        if (incremental && PartsBody.isAccepted(accept(request))) {
            PartedAnswer answer = engine.executeInParts(asked, exchange.caller(), exchange.id());
            if (answer.later() != null) {
                sendParts(answer.first(), answer.later(), request, response);
                return;
            }
            send(answer.first(), asked, mediaType, request, response);
        } else {
            send(engine.execute(asked, exchange.caller(), exchange.id()), asked, mediaType, request, response);
        }
    }

    private static void sendParts(
            GraphqlAnswer first, LaterParts later, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Exchange exchange = Exchange.of(request);
        exchange.name(first.operation());
        Problem problem = first.problem();
        try (PartsBody body = PartsBody.begin(request, response)) {
            body.write(first.members());
            Problem late = later.sendTo(body::write);
            problem = problem == null ? late : problem;
        }
        if (problem != null) {
            exchange.failed(problem);
        }
    }

    private void send(
            GraphqlAnswer answer,
            GraphqlRequest asked,
            AnswerMediaType mediaType,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Exchange exchange = Exchange.of(request);
        exchange.name(answer.operation());
        if (answer.problem() != null) {
            exchange.failed(answer.problem());
        }
        int status = statuses.status(answer, mediaType);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        }
        if (asked.readsOnly() && answer.code().isEmpty()) {
            sendIfUnknown(request, response, mediaType, answer);
        } else {
            response.setContentType(mediaType.header());
            AnswerWriter.write(answer.members(), PackedBody.of(request, response));
        }
    }

    /** An answer without errors by GET, unless the client has it already. */
    private static void sendIfUnknown(
            HttpServletRequest request, HttpServletResponse response, AnswerMediaType mediaType, GraphqlAnswer answer)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        AnswerWriter.write(answer.members(), body);
        String tag = EntityTag.of(body.toByteArray());
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", KEPT_AND_ASKED_FOR);
        if (EntityTag.isKnown(tag, request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(mediaType.header());
        try (OutputStream target = PackedBody.of(request, response, body.size())) {
            body.writeTo(target);
        }
    }

    @Override
    protected void refuse(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        if (response.isCommitted()) {
            super.refuse(request, response, failure);
            return;
        }
        Exchange exchange = Exchange.of(request);
        ProblemDocument document = Problems.tell(failure, exchange.id());
        exchange.failed(document.problem());
        boolean malformed = failure instanceof BelvedereException && document.status() == 400;
        if (malformed) {
            exchange.name("invalid");
        }
        response.resetBuffer();
        response.setStatus(malformed ? statuses.ofMalformed() : document.status());
        Problems.headers(document, failure).forEach(response::setHeader);
        response.setContentType(acceptedOrJson(request).header());
        AnswerWriter.write(Failures.members(document, exchange.id()), response.getOutputStream());
    }

    private static String accept(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders("Accept")));
    }

    private static AnswerMediaType acceptedOrJson(HttpServletRequest request) {
        try {
            return AnswerMediaType.accepted(accept(request));
        } catch (HttpRefusal noneOfThem) {
            return AnswerMediaType.JSON;
        }
    }
}
