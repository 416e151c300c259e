package io.belvedere.graphql.http;

import io.belvedere.access.Authenticator;
import io.belvedere.access.Caller;
import io.belvedere.access.Credentials;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.http.AuthenticationFilter;
import io.belvedere.http.RequestIdentityFilter;
import io.belvedere.performance.CompletedRequest;
import io.belvedere.performance.CompletedRequest.Protocol;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a servlet answers an editor, without a container: behind the filters for identity and credentials. */
public final class FakeResponse {

    private final Map<String, String> headers = new HashMap<>();
    public final List<CompletedRequest> completed = new ArrayList<>();

    /** What had been written at each flush. */
    public final List<String> flushed = new ArrayList<>();

    public int status = 200;
    private boolean committed;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public static FakeResponse of(Servlet servlet, FakeRequest asked) throws IOException, ServletException {
        FakeResponse answered = new FakeResponse();
        HttpServletRequest request = asked.request();
        AuthenticationFilter authentication = new AuthenticationFilter(new EveryoneAnEditor(), open -> false);
        new RequestIdentityFilter(Protocol.GRAPHQL, answered.completed::add)
                .doFilter(
                        request,
                        answered.response(),
                        (named, response) -> authentication.doFilter(named, response, servlet::service));
        return answered;
    }

    /** What the header says, or nothing. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    public String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                FakeResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, called, arguments) -> {
                    Object answer = answer(called.getName(), arguments == null ? new Object[0] : arguments);
                    return called.getReturnType() == void.class ? null : answer;
                });
    }

    private @Nullable Object answer(String called, Object[] arguments) {
        return switch (called) {
            case "setHeader" -> headers.put(text(arguments[0]).toLowerCase(Locale.ROOT), text(arguments[1]));
            case "setContentType" -> headers.put("content-type", text(arguments[0]));
            case "setContentLength" -> headers.put("content-length", text(arguments[0]));
            case "setStatus" -> {
                status = (Integer) arguments[0];
                yield null;
            }
            case "isCommitted" -> committed;
            case "resetBuffer" -> {
                body.reset();
                yield null;
            }
            case "getOutputStream" -> new Stream();
            default -> throw new UnsupportedOperationException(called);
        };
    }

    private static String text(Object argument) {
        return String.valueOf(argument);
    }

    private static final class EveryoneAnEditor implements Authenticator {
        @Override
        public Caller authenticate(Credentials credentials) {
            return GatewayFixture.EDITOR;
        }

        @Override
        public Caller authenticate(@Nullable String authorization) {
            return GatewayFixture.EDITOR;
        }
    }

    private final class Stream extends ServletOutputStream {
        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public void flush() {
            committed = true;
            flushed.add(body());
        }

        @Override
        public void close() {
            committed = true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
