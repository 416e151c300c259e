package io.belvedere.graphql.http;

import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.http.Exchange;
import io.belvedere.http.PackedBody;
import io.belvedere.http.ProblemDocument;
import io.belvedere.http.Problems;
import io.belvedere.problem.BelvedereException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of a batch in their order, one after the other on the caller's thread and within the time of one,
 * so that a batch gets no more of the server at a time than a single request does. Each answer leaves before the next
 * request is looked at, and each request counts as one of the caller's quota.
 */
final class BatchAnswers {

    private final GraphqlEngine engine;

    BatchAnswers(GraphqlEngine engine) {
        this.engine = engine;
    }

    void send(List<Map<String, @Nullable Object>> batch, HttpServletRequest request, HttpServletResponse response) {
        if (batch.isEmpty()) {
            throw BelvedereException.invalid("body", "must hold a request");
        }
        Exchange exchange = Exchange.of(request);
        exchange.name("batch");
        exchange.countAlso(batch.size() - 1);
        Function<GraphqlRequest, GraphqlAnswer> answers = engine.withinTheTimeOfOne(exchange.caller(), exchange.id());
        response.setContentType(AnswerMediaType.JSON.header());
        AnswerWriter.writeAll(
                batch.stream().map(body -> answer(body, answers, exchange)).iterator(),
                PackedBody.of(request, response));
    }

    /** What is wrong with one request is told in its place: the others have their answers all the same. */
    private static Map<String, ?> answer(
            Map<String, @Nullable Object> body, Function<GraphqlRequest, GraphqlAnswer> answers, Exchange exchange) {
        try {
            GraphqlAnswer answer = answers.apply(GraphqlRequest.of(body));
            if (answer.problem() != null) {
                exchange.failed(answer.problem());
            }
            return answer.members();
        } catch (RuntimeException failure) {
            ProblemDocument document = Problems.tell(failure, exchange.id());
            exchange.failed(document.problem());
            return Failures.members(document, exchange.id());
        }
    }
}
