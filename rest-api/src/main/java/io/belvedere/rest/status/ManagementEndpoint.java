package io.belvedere.rest.status;

import io.belvedere.problem.BelvedereException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The container's own health and metrics, which it serves on a port of the loopback interface only. */
public final class ManagementEndpoint {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    public ManagementEndpoint(int port) {
        this.port = port;
    }

    /** Asks for a path as it is known to the container. The answer's body must be closed. */
    HttpResponse<InputStream> get(String path, @Nullable String query, @Nullable String accept) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path, query)).timeout(ANSWER_TIMEOUT);
        if (accept != null) {
            request.header("Accept", accept);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException unreachable) {
            throw unavailable();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private URI address(String path, @Nullable String query) {
        try {
            return new URI("http://127.0.0.1:" + port + path + (query == null ? "" : "?" + query));
        } catch (URISyntaxException malformed) {
            throw BelvedereException.invalid("query", "is not a well-formed query string");
        }
    }

    private static BelvedereException unavailable() {
        return BelvedereException.unavailable("the server's management endpoint does not answer", RETRY_AFTER_SECONDS);
    }
}
