package io.belvedere.rest.code;

import io.belvedere.edit.EditConflictException;
import io.belvedere.rest.resource.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers an edit that would undo those of others with a problem document that lists what they have changed. */
@Provider
public class ConflictAnswers implements ExceptionMapper<EditConflictException> {

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    @Override
    public Response toResponse(EditConflictException refused) {
        return ProblemAnswer.of(request, refused, json -> BoardFileMessages.writeConflicts(refused.conflicts(), json));
    }
}
