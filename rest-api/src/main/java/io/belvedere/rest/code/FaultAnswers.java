package io.belvedere.rest.code;

import io.belvedere.code.FaultyFileException;
import io.belvedere.rest.resource.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a faulty file with a problem document that lists all of its faults. */
@Provider
public class FaultAnswers implements ExceptionMapper<FaultyFileException> {

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    @Override
    public Response toResponse(FaultyFileException faulty) {
        return ProblemAnswer.of(request, faulty, json -> BoardFileMessages.writeFaults(faulty.faults(), json));
    }
}
