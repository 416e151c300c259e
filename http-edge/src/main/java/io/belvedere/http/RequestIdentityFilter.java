package io.belvedere.http;

import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestId;
import io.belvedere.performance.RequestMonitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The outermost filter: gives the request its id, says how long the answer took, and tells the monitor when it is
 * complete, be that on this thread or later. Nothing thrown passes it. A request on its way to the error page has its
 * exchange already, unless the container refused it before all filters.
 */
public final class RequestIdentityFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final Protocol protocol;
    private final transient RequestMonitor monitor;

    public RequestIdentityFilter(Protocol protocol, RequestMonitor monitor) {
        this.protocol = protocol;
        this.monitor = monitor;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (Exchange.isBegun(request)) {
            pass(request, response, chain, Exchange.of(request));
            return;
        }
        Exchange exchange = new Exchange(RequestId.ofHeader(request.getHeader(RequestId.HEADER)), System.nanoTime());
        exchange.attachTo(request);
        response.setHeader("X-Request-ID", exchange.id().value());
        TimedResponse timed = new TimedResponse(response, exchange);
        pass(request, timed, chain, exchange);
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new CompletionListener(() -> complete(exchange)), request, timed);
        } else {
            timed.stamp();
            complete(exchange);
        }
    }

    private static void pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Exchange exchange)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            Problems.send(response, exchange, failure);
        }
    }

    private void complete(Exchange exchange) {
        monitor.completed(exchange.completed(protocol));
    }
}
