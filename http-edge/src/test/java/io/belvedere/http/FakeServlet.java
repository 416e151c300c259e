package io.belvedere.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response without a container: what the filters touch of the two interfaces, and nothing else. The
 * response commits as soon as its stream is flushed or closed.
 */
final class FakeServlet {

    final Map<String, String> answered = new HashMap<>();
    int status = 200;
    boolean committed;
    boolean secure;

    private final Map<String, String> sent = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final String uri;

    FakeServlet(String uri) {
        this.uri = uri;
    }

    FakeServlet sending(String header, String value) {
        sent.put(header.toLowerCase(Locale.ROOT), value);
        return this;
    }

    /** The request on its way to the error page. */
    FakeServlet refused(int code, Throwable failure) {
        attributes.put(RequestDispatcher.ERROR_STATUS_CODE, code);
        attributes.put(RequestDispatcher.ERROR_EXCEPTION, failure);
        return this;
    }

    String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    /** The filter chain's end: it stands for the servlet. */
    static FilterChain chain(ChainEnd end) {
        return (request, response) -> end.serve((HttpServletRequest) request, (HttpServletResponse) response);
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getHeader" -> sent.get(text(arguments[0]).toLowerCase(Locale.ROOT));
            case "getHeaders" -> {
                String value = sent.get(text(arguments[0]).toLowerCase(Locale.ROOT));
                yield value == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(value));
            }
            case "getAttribute" -> attributes.get(text(arguments[0]));
            case "setAttribute" -> attributes.put(text(arguments[0]), arguments[1]);
            case "getRequestURI" -> uri;
            case "getContextPath" -> "";
            case "getRemoteAddr" -> "192.0.2.7";
            case "getDispatcherType" ->
                attributes.containsKey(RequestDispatcher.ERROR_STATUS_CODE)
                        ? DispatcherType.ERROR
                        : DispatcherType.REQUEST;
            case "isAsyncStarted" -> false;
            case "isSecure" -> secure;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "setHeader" -> answered.put(text(arguments[0]).toLowerCase(Locale.ROOT), text(arguments[1]));
            case "setContentType" -> answered.put("content-type", text(arguments[0]));
            case "setContentLength" -> answered.put("content-length", text(arguments[0]));
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
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static String text(@Nullable Object argument) {
        return String.valueOf(argument);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = call.answer(method.getName(), arguments == null ? new Object[0] : arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }

    /** What a servlet does. */
    interface ChainEnd {
        void serve(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException;
    }

    private interface Call {
        @Nullable
        Object answer(String method, Object[] arguments);
    }

    private final class Stream extends ServletOutputStream {
        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public void flush() {
            committed = true;
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
