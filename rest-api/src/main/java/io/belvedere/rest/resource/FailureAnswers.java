package io.belvedere.rest.resource;

import io.belvedere.http.Exchange;
import io.belvedere.http.ProblemDocument;
import io.belvedere.http.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers every failure of a resource, the framework's own refusals included, with a problem document. */
@Provider
public class FailureAnswers implements ExceptionMapper<Throwable> {

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        Exchange exchange = Exchange.of(request);
        if (failure instanceof WebApplicationException refused) {
            Response bare = refused.getResponse();
            Response.ResponseBuilder answer = answer(exchange, ProblemDocument.ofStatus(bare.getStatus()));
            String allowed = bare.getHeaderString("Allow");
            return (allowed == null ? answer : answer.header("Allow", allowed)).build();
        }
        ProblemDocument document = Problems.tell(failure, exchange.id());
        Response.ResponseBuilder answer = answer(exchange, document);
        Problems.headers(document, failure).forEach(answer::header);
        return answer.build();
    }

    private static Response.ResponseBuilder answer(Exchange exchange, ProblemDocument document) {
        exchange.failed(document.problem());
        StreamingOutput body = target -> Problems.write(document, exchange.id(), target);
        return Response.status(document.status()).type(Problems.MEDIA_TYPE).entity(body);
    }
}
