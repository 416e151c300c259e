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
        } else if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            Problems.send(response, exchange, failure);
        } else if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            Problems.send(response, exchange, ProblemDocument.ofStatus(status));
        } else {
            Problems.send(response, exchange, ProblemDocument.internal());
        }
    }
}
