package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.it.server.ShippedEar;
import jakarta.json.JsonObject;
import java.net.http.WebSocketHandshakeException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over WebSocket, in the shipped server. */
@ExtendWith(ArquillianExtension.class)
class GraphqlSocketIT {

    private static final String INIT = "{\"type\":\"connection_init\"}";

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

    @Test
    void editOfAnotherCaller_arrives() {
        Board board = Board.create(ann, "Fleet");
        GraphqlSocket ben = GraphqlSocket.connect(tenant.editor("ben"));
        ben.subscribe("b", changes(board));
        ben.subscribe(
                "p", "subscription { presenceChanged(dashboardId: \"%s\") { user } }".formatted(board.dashboard()));
        assertThat(ben.answer("p")).hasToString("{\"presenceChanged\":[]}");

        ann.data("mutation { %s }".formatted(board.addRegion(1, 0, 0)));

        JsonObject change = ben.answer("b").getJsonObject("dashboardChanged");
        assertThat(change.getInt("number")).isEqualTo(2);
        assertThat(change.toString())
                .contains("\"author\":\"ann\"", "\"layouts\":[{\"regions\":[{\"widget\":{\"title\":\"CPU\"}}]}]");
        ann.data("mutation { joinDashboard(input: {%s, layoutId: \"%s\"}) { presence { user } } }"
                .formatted(board.input(), board.layout()));
        assertThat(ben.answer("p")).hasToString("{\"presenceChanged\":[{\"user\":\"ann\"}]}");
        ben.close();
    }

    @Test
    void queryResult_comesAgainAndAgain() {
        GraphqlSocket socket = GraphqlSocket.connect(tenant.editor());

        socket.subscribe(
                "q",
                "subscription { queryResult(query: \"vector(7)\", interval: 1, range: 2, step: 1) { series { labels points } } }");

        for (int event = 0; event < 2; event++) {
            assertThat(socket.answer("q").toString())
                    .matches("\\{\"queryResult\":\\{\"series\":\\[\\{\"labels\":\\{},"
                            + "\"points\":\\{\"start\":\\d+,\"step\":1000,\"values\":\\[7,7,7]}}]}}");
        }
        socket.close();
    }

    @Test
    void queriesAndMutations_areAnsweredOnce() {
        GraphqlSocket socket = GraphqlSocket.open(GraphqlSocket.PROTOCOL);
        socket.say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"%s\"}}".formatted(tenant.editor()));
        assertThat(socket.next()).hasToString("{\"type\":\"connection_ack\"}");

        socket.subscribe("1", "{ viewer { name } }");

        assertThat(socket.answer("1")).hasToString("{\"viewer\":{\"name\":\"jo\"}}");
        assertThat(socket.next()).hasToString("{\"id\":\"1\",\"type\":\"complete\"}");
        socket.subscribe("1", "mutation { createDashboard(input: {title: \"By socket\"}) { dashboard { title } } }");
        assertThat(socket.answer("1").toString()).contains("By socket");
        socket.close();
    }

    @Test
    void ping_isAnsweredByPong() {
        GraphqlSocket socket = GraphqlSocket.open(GraphqlSocket.PROTOCOL);

        socket.say("{\"type\":\"ping\",\"payload\":{\"n\":1}}");

        assertThat(socket.next()).hasToString("{\"type\":\"pong\",\"payload\":{\"n\":1}}");
        socket.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | 4400",
                "[] | 4400",
                "{\"type\":\"start\"} | 4400",
                "{\"type\":\"connection_init\",\"payload\":7} | 4400",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{viewer{name}}\"}} | 4401",
                "{\"type\":\"connection_init\"} | 4403",
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer nonsense\"}} | 4403",
            })
    void wrongBeginning_isClosedWithItsCode(String message, int code) {
        GraphqlSocket socket = GraphqlSocket.open(GraphqlSocket.PROTOCOL);

        socket.say(message);

        assertThat(socket.closeCode()).isEqualTo(code);
    }

    @Test
    void secondInit_isTooMany() {
        GraphqlSocket socket = GraphqlSocket.connect(tenant.editor());

        socket.say(INIT);

        assertThat(socket.closeCode()).isEqualTo(4429);
    }

    @Test
    void secondSubscriberOfAnId_isOneTooMany() {
        Board board = Board.create(ann, "Fleet");
        GraphqlSocket socket = GraphqlSocket.connect(tenant.editor());
        socket.subscribe("1", changes(board));

        socket.subscribe("1", changes(board));

        assertThat(socket.closeCode()).isEqualTo(4409);
    }

    @Test
    void binaryMessage_isNotTaken() {
        GraphqlSocket socket = GraphqlSocket.connect(tenant.editor());

        socket.sayBinary("{\"type\":\"ping\"}");

        assertThat(socket.closeCode()).isEqualTo(1003);
    }

    @Test
    void messageThatIsTooLong_endsTheSocket() {
        GraphqlSocket socket = GraphqlSocket.connect(tenant.editor());
        String sixteenth = " ".repeat(1 << 16);

        for (int i = 0; i < 16; i++) {
            assertThat(socket.sayPart(sixteenth)).isTrue();
        }
        socket.sayPart(" ");

        assertThat(socket.closeCode()).isEqualTo(1009);
    }

    /** Whoever is still writing may see the connection broken instead of the code: TCP drops what it has not read. */
    @Test
    void messageWithoutEnd_isNotTaken() {
        GraphqlSocket socket = GraphqlSocket.connect(tenant.editor());

        int parts = 0;
        while (parts < 10_000 && socket.sayPart(" ".repeat(1 << 16))) {
            parts++;
        }

        assertThat(parts).isLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "graphql-ws", "soap"})
    void otherSubprotocol_isNotAcceptable(String protocol) {
        assertThat(GraphqlSocket.open(protocol).closeCode()).isEqualTo(4406);
    }

    @Test
    void clientThatSaysNothing_isClosed() {
        assertThat(GraphqlSocket.open(GraphqlSocket.PROTOCOL).closeCode()).isEqualTo(4408);
    }

    @Test
    void pageOfAnotherOrigin_isRefused() {
        assertThatThrownBy(() -> GraphqlSocket.open(GraphqlSocket.PROTOCOL, "Origin", "https://evil.example.com"))
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                refused.getResponse().statusCode())
                        .isEqualTo(403));

        GraphqlSocket own = GraphqlSocket.open(
                GraphqlSocket.PROTOCOL,
                "Origin",
                "http://" + GraphqlSocket.address().getAuthority());
        own.say("{\"type\":\"ping\"}");
        assertThat(own.next()).hasToString("{\"type\":\"pong\"}");
        own.close();
    }

    @Test
    void handshake_beginsNoSession() {
        Answer answer = Http.send(Http.to("/graphql", tenant.editor()).GET());

        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    /** Whoever does so is refused all but the first hundred, and then let go; nobody else notices. */
    @Test
    void tenThousandSubscriptions_harmNobody() {
        Board board = Board.create(ann, "Fleet");
        GraphqlSocket greedy = GraphqlSocket.connect(tenant.editor("greedy"));

        int told = 0;
        while (told < 10_000 && greedy.isToldInTime("s" + told, changes(board))) {
            told++;
        }

        JsonObject refusal = greedy.next();

        assertThat(told).isGreaterThan(500);
        assertThat(refusal.getString("type")).isEqualTo("error");
        assertThat(refusal.toString()).contains("LIMIT_EXCEEDED");
        // What is still on its way to the server makes TCP drop the close frame at times.
        assertThat(greedy.closeCode()).isIn(1008, 1006);
        assertThat(ann.data("{ viewer { name } }").toString()).contains("ann");
    }

    @Test
    void restrictedDashboard_isTheEndOfItsSubscription() {
        Board board = Board.create(ann, "Fleet");
        GraphqlSocket ben = GraphqlSocket.connect(tenant.editor("ben"));
        ben.subscribe("b", changes(board));
        ann.data("mutation { %s }".formatted(board.addRegion(1, 0, 0)));
        assertThat(ben.answer("b").toString()).contains("\"number\":2");

        ann.data("mutation { shareDashboard(input: {%s, version: 1, restricted: true}) { dashboard { id } %s } }"
                .formatted(board.input(), Graphql.USER_ERRORS));

        JsonObject end = ben.next();
        assertThat(end.getString("type")).isEqualTo("error");
        assertThat(end.toString()).contains("NOT_FOUND");
        ben.close();
    }

    @Test
    void revokedToken_endsTheSocket() {
        Authorization.IssuedToken token = Authorization.issue(tenant.administrator(), "editor", 600);
        GraphqlSocket socket = GraphqlSocket.connect(Authorization.bearer(token.secret()));
        socket.subscribe("q", "subscription { queryResult(query: \"vector(1)\", interval: 1) { series { points } } }");
        socket.answer("q");

        Http.send(Http.to("/api/tokens/" + token.id(), tenant.administrator()).DELETE());

        assertThat(socket.closeCode()).isEqualTo(4403);
    }

    @Test
    void sockets_areCounted() {
        GraphqlSocket socket = GraphqlSocket.connect(tenant.editor());

        Metrics metrics = Metrics.scrape(tenant.viewer());

        assertThat(metrics.series("belvedere_graphql_connections"))
                .filteredOn(line -> line.contains("transport=\"socket\""))
                .singleElement()
                .asString()
                .doesNotEndWith(" 0.0");
        assertThat(metrics.sum("belvedere_graphql_messages_sent_total")).isPositive();
        socket.close();
    }

    private static String changes(Board board) {
        // An operation is under way some time after it was sent: what is changed in between is told thanks to the
        // number.
        return ("subscription { dashboardChanged(id: \"%s\", since: 1) { number revisions { author }"
                        + " dashboard { layouts { regions { widget { title } } } } } }")
                .formatted(board.dashboard());
    }
}
