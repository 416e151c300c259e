package io.belvedere.rest.resource;

import io.belvedere.http.Exchange;
import io.belvedere.http.ProblemDocument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
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
        if (failure instanceof WebApplicationException refused) {
            Response bare = refused.getResponse();
            Response.ResponseBuilder answer =
                    ProblemAnswer.answer(Exchange.of(request), ProblemDocument.ofStatus(bare.getStatus()), json -> {});
            String allowed = bare.getHeaderString("Allow");
            return (allowed == null ? answer : answer.header("Allow", allowed)).build();
        }
        return ProblemAnswer.of(request, failure, json -> {});
    }
}
