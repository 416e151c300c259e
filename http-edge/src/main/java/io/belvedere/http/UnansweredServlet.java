package io.belvedere.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers what nothing else answers: paths that lead nowhere, and errors that the container or a framework has sent with
 * a bare status. As the default servlet of an application it also keeps the container from serving files.
 */
public final class UnansweredServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = Exchange.of(request);
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            Problems.send(response, exchange, ProblemDocument.ofStatus(HttpServletResponse.SC_NOT_FOUND));
            return;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told
                ? told
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        boolean fault = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        // The container has exceptions of its own for what it refuses by the rules of HTTP; those are no fault.
        if (fault && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            Problems.send(response, exchange, failure);
        } else {
            Problems.send(response, exchange, ProblemDocument.ofStatus(status));
        }
    }
}
