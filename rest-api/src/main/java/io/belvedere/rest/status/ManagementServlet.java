package io.belvedere.rest.status;

import io.belvedere.http.Exchange;
import io.belvedere.http.GuardedServlet;
import io.belvedere.http.ProblemDocument;
import io.belvedere.http.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Passes health and metrics on from the container's own endpoint. Who may ask is decided before, by path; the paths are
 * a closed set, so nothing else of that endpoint can be reached.
 */
public final class ManagementServlet extends GuardedServlet {

    /** Anybody may ask these: what asks for health has no credentials. */
    public static final Set<String> HEALTH = Set.of("/health", "/health/live", "/health/ready", "/health/started");

    public static final String METRICS = "/metrics";

    private static final long serialVersionUID = 1L;

    private final transient ManagementEndpoint endpoint;

    public ManagementServlet(ManagementEndpoint endpoint) {
        super("GET", "HEAD");
        this.endpoint = endpoint;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        Exchange.of(request).name(request.getMethod() + " " + path);
        String query = path.equals(METRICS) ? request.getQueryString() : null;
        HttpResponse<InputStream> answer = endpoint.get(path, query, request.getHeader("Accept"));
        try (InputStream body = answer.body()) {
            // Failing health is an answer; metrics refused are a refusal, which the container tells without a body.
            if (path.equals(METRICS) && answer.statusCode() >= HttpServletResponse.SC_BAD_REQUEST) {
                Problems.send(response, Exchange.of(request), ProblemDocument.ofStatus(answer.statusCode()));
                return;
            }
            response.setStatus(answer.statusCode());
            answer.headers().firstValue("Content-Type").ifPresent(response::setContentType);
            if (request.getMethod().equals("HEAD")) {
                return;
            }
            if (path.equals(METRICS)) {
                Writer page = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                new PrometheusPage(page)
                        .translate(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
            } else {
                body.transferTo(response.getOutputStream());
            }
        }
    }
}
