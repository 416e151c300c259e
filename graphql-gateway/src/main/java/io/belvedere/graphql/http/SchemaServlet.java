package io.belvedere.graphql.http;

import io.belvedere.http.Exchange;
import io.belvedere.http.GuardedServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Serves the schema as it is written, for people and for code generators. */
public final class SchemaServlet extends GuardedServlet {

    private static final long serialVersionUID = 1L;

    private final String schema;

    public SchemaServlet(String schema) {
        super("GET", "HEAD");
        this.schema = schema;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.of(request).name("schema");
        byte[] text = schema.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(text.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(text);
        }
    }
}
