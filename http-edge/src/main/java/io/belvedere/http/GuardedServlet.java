package io.belvedere.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * A servlet whose refusals are told before the container sees them: it would log each with its stack, as if a caller's
 * mistake were a fault of ours.
 */
public abstract class GuardedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient List<String> methods;

    /** Refuses all methods but the given ones. */
    protected GuardedServlet(String... methods) {
        this.methods = List.of(methods);
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (!methods.contains(request.getMethod())) {
                throw HttpRefusal.methodNotAllowed(request.getMethod(), String.join(", ", methods));
            }
            answer(request, response);
        } catch (IOException | RuntimeException failure) {
            refuse(request, response, failure);
        }
    }

    /** Tells what went wrong, by a problem document unless the protocol has a form of its own. */
    protected void refuse(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        Problems.send(response, Exchange.of(request), failure);
    }

    protected abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
