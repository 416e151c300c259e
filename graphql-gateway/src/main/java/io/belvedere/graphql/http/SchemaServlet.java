package io.belvedere.graphql.http;

import io.belvedere.http.Exchange;
import io.belvedere.http.HttpRefusal;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Serves the schema as it is written, for people and for code generators. */
public final class SchemaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final String schema;

    public SchemaServlet(String schema) {
        this.schema = schema;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
            throw HttpRefusal.methodNotAllowed(request.getMethod(), "GET, HEAD");
        }
        Exchange.of(request).name("schema");
        byte[] text = schema.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(text.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(text);
        }
    }
}
