package io.belvedere.graphql.socket;

import io.belvedere.graphql.stream.Places;
import io.belvedere.http.Exchange;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a socket of a request that asks for it. The caller may be unknown still, and says who it is by its first message;
 * so nothing that asks for a socket is let through to what is behind.
 */
public final class SocketUpgrade extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Sockets sockets;
    private final transient Origins origins;

    public SocketUpgrade(Sockets sockets, Origins origins) {
        this.sockets = sockets;
        this.origins = origins;
    }

    /** Whether it asks for a socket at the application's own address. */
    public static boolean isAsked(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && request.getRequestURI().equals(request.getContextPath());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isAsked(request)) {
            chain.doFilter(request, response);
            return;
        }
        Exchange.of(request).name("socket");
        String origin = request.getHeader("Origin");
        if (!origins.allow(origin, request.getHeader("Host"))) {
            throw new BelvedereException(
                    Problem.FORBIDDEN,
                    "pages of this origin may not open a socket; belvedere.graphql.socket.allowed-origins lists those that may");
        }
        upgrade(request, response);
    }

    private void upgrade(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Places.Place place = sockets.streams().places().take();
        SocketEndpoint endpoint = sockets.endpoint(place, request.getHeader("Authorization"));
        boolean switched = false;
        try {
            container(request).upgradeHttpToWebSocket(new Sessionless(request), response, config(endpoint), Map.of());
            switched = response.getStatus() == HttpServletResponse.SC_SWITCHING_PROTOCOLS;
        } catch (DeploymentException failure) {
            throw new ServletException(failure);
        } finally {
            if (!switched) {
                place.leave();
            }
        }
        if (!switched) {
            throw BelvedereException.invalid("handshake", "is not one of a WebSocket of version 13");
        }
    }

    private static ServerContainer container(HttpServletRequest request) {
        Object container = request.getServletContext().getAttribute(ServerContainer.class.getName());
        return (ServerContainer) Objects.requireNonNull(container, "the server has no WebSockets");
    }

    private static ServerEndpointConfig config(SocketEndpoint endpoint) {
        return ServerEndpointConfig.Builder.create(SocketEndpoint.class, "/")
                .subprotocols(List.of(Conversation.PROTOCOL))
                .configurator(new OneEndpoint(endpoint))
                .build();
    }

    /** Gives the container the endpoint that was made for this very handshake. */
    private static final class OneEndpoint extends ServerEndpointConfig.Configurator {

        private final SocketEndpoint endpoint;

        OneEndpoint(SocketEndpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(endpoint);
        }

        @Override
        public boolean checkOrigin(String origin) {
            return true;
        }

        @Override
        public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
            return requested.contains(Conversation.PROTOCOL) ? Conversation.PROTOCOL : "";
        }
    }

    /** Else the container would begin an HTTP session for each socket, and set a cookie for it. */
    private static final class Sessionless extends HttpServletRequestWrapper {

        Sessionless(HttpServletRequest request) {
            super(request);
        }

        @Override
        @SuppressWarnings("NullAway") // the container takes it as a client without a session
        public HttpSession getSession() {
            return null;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return null;
        }
    }
}
