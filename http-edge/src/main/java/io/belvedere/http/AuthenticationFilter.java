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

/** Asks who calls before anything else is done for the request, but for the open ones, which anybody may send. */
public final class AuthenticationFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Authenticator authenticator;
    private final transient Predicate<HttpServletRequest> open;

    public AuthenticationFilter(Authenticator authenticator, Predicate<HttpServletRequest> open) {
        this.authenticator = authenticator;
        this.open = open;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (open.test(request)) {
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
}
