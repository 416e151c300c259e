package io.belvedere.rest.resource;

import io.belvedere.http.Exchange;
import io.belvedere.http.ProblemDocument;
import io.belvedere.http.Problems;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Consumer;

/** Failures of resources as problem documents. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    /** With members of its own besides those that every document has. */
    public static Response of(HttpServletRequest request, Throwable failure, Consumer<JsonGenerator> members) {
        Exchange exchange = Exchange.of(request);
        ProblemDocument document = Problems.tell(failure, exchange.id());
        Response.ResponseBuilder answer = answer(exchange, document, members);
        Problems.headers(document, failure).forEach(answer::header);
        return answer.build();
    }

    static Response.ResponseBuilder answer(
            Exchange exchange, ProblemDocument document, Consumer<JsonGenerator> members) {
        exchange.failed(document.problem());
        StreamingOutput body = target -> Problems.write(document, exchange.id(), members, target);
        return Response.status(document.status()).type(Problems.MEDIA_TYPE).entity(body);
    }
}
