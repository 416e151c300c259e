package io.belvedere.rest.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManagementEndpointTest {

    private HttpServer container;
    private ManagementEndpoint endpoint;

    @BeforeEach
    void startContainer() throws IOException {
        container = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        container.createContext("/health/ready", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] body = ("{\"accept\":\"" + exchange.getRequestHeaders().getFirst("Accept") + "\",\"query\":\""
                            + exchange.getRequestURI().getRawQuery() + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        container.start();
        endpoint = new ManagementEndpoint(container.getAddress().getPort());
    }

    @AfterEach
    void stopContainer() {
        container.stop(0);
    }

    @Test
    void get_passesTheAnswerOnAsItIs() throws IOException {
        HttpResponse<InputStream> answer = endpoint.get("/health/ready", "scope=base", "application/json");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        try (InputStream body = answer.body()) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"accept\":\"application/json\",\"query\":\"scope=base\"}");
        }
    }

    @Test
    void get_ofAContainerThatIsGoneIsUnavailable() {
        container.stop(0);

        assertThatThrownBy(() -> endpoint.get("/health/ready", null, null))
                .isInstanceOfSatisfying(BelvedereException.class, told -> assertThat(told.problem())
                        .isEqualTo(Problem.UNAVAILABLE));
    }

    @Test
    void get_refusesAMalformedQuery() {
        assertThatThrownBy(() -> endpoint.get("/health/ready", "a=%zz", null))
                .isInstanceOfSatisfying(BelvedereException.class, told -> assertThat(told.problem())
                        .isEqualTo(Problem.INVALID));
    }
}
