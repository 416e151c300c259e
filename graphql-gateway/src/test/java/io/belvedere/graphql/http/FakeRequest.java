package io.belvedere.graphql.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request without a container: what reading it touches, and nothing else. */
public final class FakeRequest {

    private final String method;
    private final byte[] body;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String[]> parameters = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private String path = "";

    private FakeRequest(String method, String body) {
        this.method = method;
        this.body = body.getBytes(StandardCharsets.UTF_8);
    }

    public static FakeRequest get() {
        return new FakeRequest("GET", "");
    }

    public static FakeRequest post(String body) {
        return new FakeRequest("POST", body).with("Content-Type", "application/json");
    }

    public FakeRequest with(String header, String value) {
        headers.put(header.toLowerCase(Locale.ROOT), value);
        return this;
    }

    public FakeRequest to(String place) {
        path = place;
        return this;
    }

    FakeRequest asking(String parameter, String... values) {
        parameters.put(parameter, values);
        return this;
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, called, arguments) -> answer(called.getName(), arguments));
    }

    private @Nullable Object answer(String called, Object @Nullable [] arguments) {
        return switch (called) {
            case "getMethod" -> method;
            case "getHeader" -> headers.get(first(arguments).toLowerCase(Locale.ROOT));
            case "getHeaders" -> {
                String value = headers.get(first(arguments).toLowerCase(Locale.ROOT));
                yield Collections.enumeration(value == null ? List.of() : List.of(value));
            }
            case "getAttribute" -> attributes.get(first(arguments));
            case "setAttribute" -> attributes.put(first(arguments), Objects.requireNonNull(arguments)[1]);
            case "getRequestURI" -> "/graphql" + path;
            case "getContextPath" -> "/graphql";
            case "getPathInfo" -> path;
            case "isAsyncStarted" -> false;
            case "getContentType" -> headers.get("content-type");
            case "getContentLengthLong" -> (long) body.length;
            case "getParameterMap" -> parameters;
            case "setCharacterEncoding" -> null;
            case "getInputStream" -> new Body(new ByteArrayInputStream(body));
            default -> throw new UnsupportedOperationException(called);
        };
    }

    private static String first(Object @Nullable [] arguments) {
        return String.valueOf(arguments == null ? "" : arguments[0]);
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] octets, int offset, int length) {
            return bytes.read(octets, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
