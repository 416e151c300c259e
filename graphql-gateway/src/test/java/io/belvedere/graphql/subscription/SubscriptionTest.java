package io.belvedere.graphql.subscription;

import static io.belvedere.graphql.GatewayFixture.COLLEAGUE;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static io.belvedere.graphql.GatewayFixture.REQUEST;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static io.belvedere.graphql.GatewayFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.TestVisitor;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.graphql.execution.StreamedAnswer;
import io.belvedere.graphql.field.PackedPoints;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final String CHANGES =
            "subscription{dashboardChanged(id:\"$D\"){number revisions{number kind} dashboard{title layouts{regions{id}}}}}";
    private static final String BOARD =
            "subscription{dashboardRefreshed(id:\"$D\", interval:1){layout(id:\"$L\"){regions{widget{data(range:{from:\"2026-11-21T07:59:00Z\", until:\"2026-11-21T08:00:00Z\"}){series{name} error{message}}}}}}}";
    private static final String PRESENCE = "subscription{presenceChanged(dashboardId:\"$D\"){user}}";
    private static final String QUERY =
            "subscription{queryResult(query:\"up\", interval:1, range:60, step:30){freshness{asOf} series{labels points}}}";

    private final GatewayFixture gateway = new GatewayFixture();
    private final Board board = Board.create(gateway);
    private final TestVisitor visitor = new TestVisitor(VIEWER);

    @Test
    void dashboardChanged_tellsWhatOthersChange() {
        Received received = subscribe(CHANGES, visitor).take(10);
        String region = board.add(1, 0, 0);

        gateway.signals().wakeAll();

        assertThat(received.count()).isEqualTo(1);
        assertThat(at(received.last(), "dashboardChanged"))
                .hasToString(("{number=2, revisions=[{number=2, kind=EDIT}],"
                                + " dashboard={title=Ops, layouts=[{regions=[{id=%s}]}]}}")
                        .formatted(region));
    }

    @Test
    void dashboardChanged_readsAnewForEachEvent() {
        Received received = subscribe(CHANGES, visitor).take(10);
        board.add(1, 0, 0);
        gateway.signals().wakeAll();
        rename("Ships");

        gateway.signals().wakeAll();

        assertThat(text(received.last(), "dashboardChanged", "dashboard", "title"))
                .isEqualTo("Ships");
    }

    @Test
    void dashboardChanged_sinceAVersionTellsAtOnceWhatWasMissed() {
        board.add(1, 0, 0);
        board.add(2, 4, 0);

        Received received = subscribe(CHANGES.replace("\"$D\"", "\"$D\", since: 1"), visitor)
                .take(1);

        assertThat(text(received.last(), "dashboardChanged", "revisions"))
                .isEqualTo("[{number=3, kind=EDIT}, {number=2, kind=EDIT}]");
    }

    @Test
    void signalWithoutNews_isNoEvent() {
        Received received = subscribe(CHANGES, visitor).take(10);

        gateway.signals().wakeAll();

        assertThat(received.count()).isZero();
    }

    @Test
    void slowSubscriber_isToldTheLatestOnceItHasRoom() {
        Received received = subscribe(CHANGES, visitor).take(1);
        for (int version = 1; version < 5; version++) {
            board.add(version, 4 * version, 0);
            gateway.signals().wakeAll();
        }

        received.take(1);

        assertThat(received.count()).isEqualTo(2);
        assertThat(text(received.last(), "dashboardChanged", "number")).isEqualTo("5");
        assertThat(text(received.last(), "dashboardChanged", "revisions"))
                .isEqualTo("[{number=5, kind=EDIT}, {number=4, kind=EDIT}, {number=3, kind=EDIT}]");
    }

    @Test
    void lostRight_isTheEnd() {
        Received received = subscribe(CHANGES, visitor).take(10);
        board.done(
                EDITOR,
                "mutation{shareDashboard(input:{dashboardId:\"$D\", version:1, restricted:true}){dashboard{id}}}");

        gateway.signals().wakeAll();

        assertThat(received.count()).isZero();
        assertThat(received.failure())
                .isInstanceOfSatisfying(BelvedereException.class, told -> assertThat(told.problem())
                        .isEqualTo(Problem.NOT_FOUND));
        assertThat(gateway.signals().watches()).isZero();
    }

    @Test
    void expiredCredentials_areTheEnd() {
        Received received = subscribe(QUERY, new TestVisitor(EDITOR)).take(10);
        TestVisitor editor = new TestVisitor(EDITOR);
        Received ending = subscribe(QUERY, editor).take(10);
        editor.expire();

        gateway.signals().wakeAll();

        assertThat(ending.failure()).isInstanceOfSatisfying(BelvedereException.class, told -> assertThat(told.problem())
                .isEqualTo(Problem.UNAUTHENTICATED));
        assertThat(received.failure()).isNull();
    }

    @Test
    void dashboardRefreshed_asksAllPanelsAgainAtEachBeat() {
        region("up", 1);
        region("count(up)", 2);
        long now = Instant.parse("2026-11-21T08:00:00Z").toEpochMilli();
        gateway.queries().fill(Map.of("__name__", "up"), now - 60_000, now, 15_000, 1);
        int before = gateway.queries().batches();
        Received received = subscribe(BOARD, visitor).take(10);

        gateway.signals().wakeAll();

        assertThat(received.count()).isEqualTo(2);
        assertThat(gateway.queries().batches()).isEqualTo(before + 2);
        assertThat(at(received.last(), "dashboardRefreshed", "layout", "regions"))
                .hasToString(
                        "[{widget={data={series=[{name=up}], error=null}}}, {widget={data={series=[{name={}}], error=null}}}]");
    }

    @Test
    void cancelled_isWokenNoMore() {
        Received received = subscribe(PRESENCE, visitor).take(10);

        received.cancel();

        assertThat(gateway.signals().watches()).isZero();
    }

    @Test
    void presenceChanged_tellsAllNowAndAgainWhenSomebodyComes() {
        Received received = subscribe(PRESENCE, visitor).take(10);
        assertThat(text(received.last(), "presenceChanged")).isEqualTo("[]");
        String session = join("");
        gateway.signals().wakeAll();
        join("sessionId:\"%s\",".formatted(session));

        gateway.signals().wakeAll();

        assertThat(received.count()).isEqualTo(2);
        assertThat(text(received.last(), "presenceChanged")).isEqualTo("[{user=carl}]");
    }

    @Test
    void queryResult_isEvaluatedAgainAtEachBeat() {
        Received received = subscribe(QUERY, new TestVisitor(EDITOR)).take(10);
        long start = Instant.parse("2026-11-21T07:59:00Z").toEpochMilli();
        gateway.queries().fill(Map.of("__name__", "up"), start, start + 60_001, 30_000, 2);

        gateway.signals().wakeAll();

        assertThat(received.count()).isEqualTo(2);
        assertThat(text(received.last(), "queryResult", "freshness")).isEqualTo("{asOf=2026-11-21T08:00:00Z}");
        assertThat(text(received.last(), "queryResult", "series", 0, "labels")).isEqualTo("{__name__=up}");
        PackedPoints points =
                (PackedPoints) Objects.requireNonNull(at(received.last(), "queryResult", "series", 0, "points"));
        assertThat(points.timestampsMillis()).containsExactly(start, start + 30_000, start + 60_000);
        assertThat(points.values()).containsExactly(2, 2, 2);
    }

    @Test
    void failedEvaluation_isAnEventWithAnErrorAndOthersFollow() {
        Received received = subscribe(QUERY, new TestVisitor(EDITOR)).take(10);
        gateway.queries().fail("up", new BelvedereException(Problem.DEADLINE, "it took longer than 2 s"));
        gateway.signals().wakeAll();
        GraphqlAnswer failed = received.last();
        gateway.queries().recover();

        gateway.signals().wakeAll();

        assertThat(onlyError(failed).getExtensions()).containsEntry("code", "DEADLINE");
        assertThat(onlyError(failed).getPath()).containsExactly("queryResult");
        assertThat(at(failed, "queryResult")).isNull();
        assertThat(received.count()).isEqualTo(3);
        assertThat(received.last().problem()).isNull();
    }

    @Test
    void whatCanBeRefused_isRefusedBeforeTheFirstEvent() {
        assertRefused(QUERY, VIEWER, "FORBIDDEN");
        assertRefused(QUERY.replace("\"up\"", "\"\""), EDITOR, "INVALID");
        assertRefused(QUERY.replace("interval:1", "interval:0"), EDITOR, "INVALID");
        assertRefused(CHANGES, FOREIGNER, "NOT_FOUND");
        assertRefused(PRESENCE, FOREIGNER, "NOT_FOUND");
        assertRefused(
                CHANGES + "subscription Other{presenceChanged(dashboardId:\"$D\"){user}}",
                EDITOR,
                "GRAPHQL_VALIDATION_FAILED");
        assertRefused(
                "subscription{a:presenceChanged(dashboardId:\"$D\"){user} b:presenceChanged(dashboardId:\"$D\"){user}}",
                EDITOR,
                "GRAPHQL_VALIDATION_FAILED");
        assertThat(gateway.signals().watches()).isZero();
    }

    @Test
    void subscription_isRefusedToWhoDoesNotStay() {
        GraphqlAnswer answer = board.ask(COLLEAGUE, CHANGES);

        assertThat(onlyError(answer).getMessage()).contains("WebSocket", "text/event-stream");
        assertThat(answer.isExecuted()).isFalse();
        assertThat(gateway.signals().watches()).isZero();
    }

    @Test
    void query_isAnsweredOnceToWhoStaysToo() {
        StreamedAnswer answer = open("{dashboard(id:\"$D\"){title}}", visitor);

        assertThat(answer.events()).isNull();
        assertThat(text(answer.answer(), "dashboard", "title")).isEqualTo("Ops");
    }

    private void assertRefused(String document, Caller caller, String code) {
        StreamedAnswer answer = open(document, new TestVisitor(caller));
        assertThat(answer.isRefused()).isTrue();
        assertThat(onlyError(answer.answer()).getExtensions()).containsEntry("code", code);
    }

    private StreamedAnswer open(String document, TestVisitor asking) {
        String query = document.replace("$D", board.dashboard()).replace("$L", board.layout());
        return gateway.engine().stream(new GraphqlRequest(query, null, Map.of()), asking, REQUEST);
    }

    private Received subscribe(String document, TestVisitor asking) {
        StreamedAnswer answer = open(document, asking);
        Received received = new Received();
        assertThat(answer.answer().problem())
                .as(answer.answer().members().toString())
                .isNull();
        Objects.requireNonNull(answer.events()).subscribe(received);
        return received;
    }

    private void rename(String title) {
        board.done(
                EDITOR,
                "mutation{renameDashboard(input:{dashboardId:\"$D\", version:1, title:\"%s\"}){dashboard{id}}}"
                        .formatted(title));
    }

    private void region(String expression, int version) {
        board.done(
                EDITOR,
                "mutation{addRegion(input:{dashboardId:\"$D\", layoutId:\"$L\", version:%d, width:1, height:1, widget:{type:STAT, queries:[{id:\"A\", expression:\"%s\"}]}}){region{id} userErrors{message}}}"
                        .formatted(version, expression),
                "addRegion",
                "region",
                "id");
    }

    private String join(String session) {
        return String.valueOf(board.done(
                COLLEAGUE,
                "mutation{joinDashboard(input:{%s dashboardId:\"$D\", layoutId:\"$L\"}){presence{sessionId}}}"
                        .formatted(session),
                "joinDashboard",
                "presence",
                "sessionId"));
    }
}
