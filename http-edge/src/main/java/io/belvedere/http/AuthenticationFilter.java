package io.belvedere.http;

import io.belvedere.access.Authenticator;
import io.belvedere.problem.BelvedereException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;

/** Asks who calls before anything else is done for the request, but for the open paths, which anybody may ask for. */
public final class AuthenticationFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Authenticator authenticator;
    private final transient Predicate<String> openPaths;

    /** Asked of each whole path within the application, as it came: undecoded, with everything in it. */
    public AuthenticationFilter(Authenticator authenticator, Predicate<String> openPaths) {
        this.authenticator = authenticator;
        this.openPaths = openPaths;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (openPaths.test(pathWithin(request))) {
            chain.doFilter(request, response);
            return;
        }
        Exchange exchange = Exchange.of(request);
        try {
            exchange.actsFor(authenticator.authenticate(request.getHeader("Authorization")));
        } catch (BelvedereException refused) {
            Problems.send(response, exchange, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Undecoded, so that no other spelling of a path can be taken for an open one. */
    private static String pathWithin(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
