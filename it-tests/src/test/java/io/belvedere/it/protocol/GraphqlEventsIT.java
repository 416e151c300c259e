package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestServer;
import jakarta.json.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** GraphQL over server-sent events, in the shipped server. */
@ExtendWith(ArquillianExtension.class)
@Timeout(60)
class GraphqlEventsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EVENTS = "text/event-stream";
    private static final String TOKEN = "X-GraphQL-Event-Stream-Token";

    private TestTenant tenant;
    private Graphql ann;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void enter() {
        tenant = TestTenant.create();
        ann = new Graphql(tenant.editor("ann"));
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void editOfAnotherCaller_arrives(HttpClient.Version version) {
        Board board = Board.create(ann, "Fleet");
        try (Events events = Events.of(version, posting(tenant.editor("ben"), changes(board)))) {
            assertThat(events.status()).isEqualTo(200);
            assertThat(events.header("Content-Type")).startsWith(EVENTS);
            assertThat(events.header("Cache-Control")).isEqualTo("no-store");

            ann.data("mutation { %s }".formatted(board.addRegion(1, 0, 0)));

            assertThat(events.next())
                    .startsWith("event: next\ndata: {\"data\":{\"dashboardChanged\":{\"number\":2,")
                    .contains("\"author\":\"ann\"");
        }
    }

    @Test
    void query_isOneEventAndComplete() {
        try (Events events = Events.of(posting(tenant.editor(), "{ viewer { name } }"))) {
            assertThat(events.next()).startsWith("event: next\ndata: {\"data\":{\"viewer\":{\"name\":\"jo\"}}");
            assertThat(events.next()).isEqualTo("event: complete\ndata:");
            assertThat(events.isOver()).isTrue();
        }
    }

    @Test
    void queryByGet_isAnsweredAndAMutationIsNot() {
        try (Events events = Events.of(getting("{ viewer { name } }"))) {
            assertThat(events.next()).contains("\"name\":\"jo\"");
        }
        try (Events events =
                Events.of(getting("mutation { createDashboard(input: {title: \"By GET\"}) { dashboard { id } } }"))) {
            assertThat(events.next()).contains("a mutation cannot be asked for by GET");
        }
    }

    @Test
    void wrongDocument_isToldByAnEvent() {
        try (Events events = Events.of(posting(tenant.editor(), "{ nothing }"))) {
            assertThat(events.status()).isEqualTo(200);
            assertThat(events.next()).contains("event: next", "GRAPHQL_VALIDATION_FAILED");
            assertThat(events.next()).isEqualTo("event: complete\ndata:");
        }
    }

    @Test
    void wrongRequests_areRefusedByStatus() {
        String caller = tenant.editor();
        HttpRequest.Builder json = Http.postJson("/graphql", caller, "{}").header("Accept", EVENTS);
        assertThat(Http.send(json).status()).isEqualTo(400);
        assertThat(Http.send(posting("Bearer nonsense", "{ viewer { name } }")).status())
                .isEqualTo(401);
        assertThat(Http.send(Http.to("/graphql").header("Accept", EVENTS).GET()).status())
                .isEqualTo(401);
        HttpRequest.Builder text = Http.to("/graphql", caller)
                .header("Accept", EVENTS)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"));
        assertThat(Http.send(text).status()).isEqualTo(415);
        assertThat(Http.send(operation(caller, "unknown", "1", "{ viewer { name } }"))
                        .status())
                .isEqualTo(404);
        assertThat(Http.send(Http.to("/graphql").header("Accept", EVENTS).header(TOKEN, "unknown"))
                        .status())
                .isEqualTo(404);
        assertThat(Http.send(Http.to("/graphql/schema.graphql")
                                .header("Accept", EVENTS)
                                .header(TOKEN, "unknown"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void oneStream_tellsOfManyOperations() {
        Board board = Board.create(ann, "Fleet");
        String ben = tenant.editor("ben");
        Answer reserved = Http.send(Http.to("/graphql", ben).PUT(BodyPublishers.noBody()));
        assertThat(reserved.status()).isEqualTo(201);
        assertThat(reserved.header("Content-Type")).startsWith("text/plain");
        String token = reserved.body();
        // As browsers open it, which send no credentials.
        try (Events events = Events.of(Http.to("/graphql?token=" + token).header("Accept", EVENTS))) {
            assertThat(Http.send(operation(ben, token, "q", "{ viewer { name } }"))
                            .status())
                    .isEqualTo(202);
            assertThat(events.next())
                    .startsWith(
                            "event: next\ndata: {\"id\":\"q\",\"payload\":{\"data\":{\"viewer\":{\"name\":\"ben\"}}");
            assertThat(events.next()).isEqualTo("event: complete\ndata: {\"id\":\"q\"}");
            assertThat(Http.send(operation(ben, token, "c", changes(board))).status())
                    .isEqualTo(202);
            ann.data("mutation { %s }".formatted(board.addRegion(1, 0, 0)));
            assertThat(events.next())
                    .startsWith("event: next\ndata: {\"id\":\"c\",")
                    .contains("\"number\":2");

            assertRefusals(board, ben, token);

            assertThat(Http.send(Http.to("/graphql?operationId=c", ben)
                                    .header(TOKEN, token)
                                    .DELETE())
                            .status())
                    .isEqualTo(200);
            ann.data("mutation { %s }".formatted(board.addRegion(2, 4, 0)));
            Http.send(operation(ben, token, "q", "{ viewer { name } }"));
            assertThat(events.next()).contains("\"id\":\"q\"");
        }
    }

    private void assertRefusals(Board board, String ben, String token) {
        assertThat(Http.send(Http.to("/graphql?token=" + token).header("Accept", EVENTS))
                        .status())
                .as("opened twice")
                .isEqualTo(409);
        assertThat(Http.send(operation(ben, token, "c", changes(board))).status())
                .as("an id under way")
                .isEqualTo(409);
        assertThat(Http.send(operation(ben, token, "n", "{ nothing }")).status())
                .isEqualTo(400);
        assertThat(Http.send(operation(ben, token, "", "{ viewer { name } }")).status())
                .isEqualTo(400);
        assertThat(Http.send(operation(tenant.editor("eve"), token, "e", "{ viewer { name } }"))
                        .status())
                .as("somebody else's")
                .isEqualTo(404);
    }

    @Test
    void clientThatVanishes_isNoticed() throws IOException {
        Board board = Board.create(ann, "Fleet");
        String body = document(changes(board));
        String before = ended();
        try (Socket socket = new Socket("localhost", TestServer.http().getPort())) {
            socket.getOutputStream()
                    .write(("POST /graphql HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: %s\r\nAccept: %s\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s")
                            .formatted(TestServer.http().getPort(), tenant.editor("ben"), EVENTS, body.length(), body)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).isPositive();
        }

        assertThat(endsAfter(before)).isTrue();
    }

    /** A beat finds out, and the next one is sure of it. */
    private boolean endsAfter(String before) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (ended().equals(before)) {
            if (System.nanoTime() > giveUp) {
                return false;
            }
        }
        return true;
    }

    private String ended() {
        return Metrics.scrape(tenant.viewer()).series("belvedere_graphql_closes_total").stream()
                .filter(line -> line.contains("event_stream") && line.contains("client"))
                .findFirst()
                .orElse("");
    }

    @Test
    void stream_isCountedWhenItEnds() {
        try (Events events = Events.of(posting(tenant.editor(), "{ viewer { name } }"))) {
            assertThat(events.header("X-Response-Time")).endsWith("ms");
            assertThat(events.next()).contains("jo");
        }

        String metrics = Metrics.scrape(tenant.viewer()).text();

        assertThat(metrics).containsPattern("belvedere_requests_total\\{[^}]*operation=\"stream\"[^}]*outcome=\"ok\"");
    }

    private static String changes(Board board) {
        return "subscription { dashboardChanged(id: \"%s\") { number revisions { author } } }"
                .formatted(board.dashboard());
    }

    private static String document(String query) {
        return Json.createObjectBuilder().add("query", query).build().toString();
    }

    private static HttpRequest.Builder posting(String caller, String query) {
        return Http.postJson("/graphql", caller, document(query)).header("Accept", EVENTS);
    }

    private HttpRequest.Builder getting(String query) {
        return Http.to("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), tenant.editor())
                .header("Accept", EVENTS);
    }

    private static HttpRequest.Builder operation(String caller, String token, String id, String query) {
        String body = Json.createObjectBuilder()
                .add("query", query)
                .add("extensions", Json.createObjectBuilder().add("operationId", id))
                .build()
                .toString();
        return Http.postJson("/graphql", caller, body).header(TOKEN, token);
    }

    /** An event stream as it is read: event by event, without the comments. */
    private record Events(HttpResponse<Stream<String>> response, Iterator<String> lines) implements AutoCloseable {

        static Events of(HttpRequest.Builder request) {
            return of(HttpClient.Version.HTTP_1_1, request);
        }

        static Events of(HttpClient.Version version, HttpRequest.Builder request) {
            try {
                HttpResponse<Stream<String>> response =
                        HttpClient.newBuilder().version(version).build().send(request.build(), BodyHandlers.ofLines());
                return new Events(response, response.body().iterator());
            } catch (IOException failure) {
                throw new AssertionError(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String next() {
            StringBuilder event = new StringBuilder();
            while (lines.hasNext()) {
                String line = lines.next();
                if (line.isEmpty() && event.length() > 0) {
                    return event.toString();
                }
                if (!line.isEmpty() && !line.startsWith(":")) {
                    event.append(event.length() > 0 ? "\n" : "").append(line);
                }
            }
            throw new AssertionError("the stream has ended behind: " + event);
        }

        boolean isOver() {
            return !lines.hasNext();
        }

        @Override
        public void close() {
            response.body().close();
        }
    }
}
