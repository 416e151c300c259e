package io.belvedere.graphql.http;

import io.belvedere.access.Role;
import io.belvedere.http.Exchange;
import io.belvedere.http.GuardedServlet;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Serves the schema as it is written, for people and for code generators, to those who may ask for it by queries too. */
public final class SchemaServlet extends GuardedServlet {

    private static final long serialVersionUID = 1L;

    private final String schema;
    private final Role role;

    /** For those who have the role. */
    public SchemaServlet(String schema, Role role) {
        super("GET", "HEAD");
        this.schema = schema;
        this.role = role;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = Exchange.of(request);
        exchange.name("schema");
        if (!exchange.caller().role().includes(role)) {
            throw new BelvedereException(Problem.FORBIDDEN, "your role may not ask for the schema");
        }
        byte[] text = schema.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(text.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(text);
        }
    }
}
