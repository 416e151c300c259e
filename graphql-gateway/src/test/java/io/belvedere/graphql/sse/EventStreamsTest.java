package io.belvedere.graphql.sse;

import static io.belvedere.graphql.GatewayFixture.COLLEAGUE;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.belvedere.graphql.Board;
import io.belvedere.graphql.TestStreams;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EventStreamsTest {

    private static final String ERIN = "Bearer erin";
    private static final String PRESENCE = "subscription{presenceChanged(dashboardId:\"$D\"){user}}";

    private final TestStreams services = new TestStreams();
    private final Board board = Board.create(services.gateway);
    private final Queue<Runnable> writers = new ArrayDeque<>();
    private final AtomicLong nanos = new AtomicLong();
    private final EventStreams streams =
            new EventStreams(services.streams(), EventLimits.DEFAULTS, writers::add, nanos::get);
    private final TestOutput out = new TestOutput();
    private final AtomicInteger completed = new AtomicInteger();

    @Test
    void query_isOneEventAndTheEnd() {
        distinct("{dashboard(id:\"$D\"){title}}");

        assertThat(left())
                .isEqualTo(
                        """
                        :

                        event: next
                        data: {"data":{"dashboard":{"title":"Ops"}},"extensions":{"cost":{"estimated":1,"limit":100000}}}

                        event: complete
                        data:

                        """);
        left();
        assertThat(completed).hasValue(1);
        assertThat(services.closed).containsExactly("complete");
    }

    @Test
    void refusedDocument_isToldByAnEvent() {
        distinct("{nothing}");

        assertThat(left())
                .contains("event: next\ndata: {\"errors\":[{\"message\":", "GRAPHQL_VALIDATION_FAILED")
                .endsWith("event: complete\ndata:\n\n");
        left();
        assertThat(completed).hasValue(1);
    }

    @Test
    void mutationOfARequestThatOnlyReads_isRefused() {
        EventStream stream = open(streams.distinct(ERIN));

        stream.start(request(
                        "mutation{renameDashboard(input:{dashboardId:\"$D\",version:1,title:\"Ships\"}){dashboard{id}}}")
                .thatOnlyReads());
        services.work();

        assertThat(left()).contains("a mutation cannot be asked for by GET");
        assertThat(board.done(EDITOR, "{dashboard(id:\"$D\"){title}}", "dashboard", "title"))
                .isEqualTo("Ops");
    }

    @Test
    void subscription_goesOnUntilTheClientLeaves() {
        EventStream stream = distinct(PRESENCE);
        left();
        join();
        wake();
        assertThat(left())
                .endsWith(
                        """
                        event: next
                        data: {"data":{"presenceChanged":[]}}

                        event: next
                        data: {"data":{"presenceChanged":[{"user":"vic"}]}}

                        """);

        stream.closed();

        assertThat(services.gateway.signals().watches()).isZero();
        assertThat(services.operations).isZero();
        assertThat(services.closed).containsExactly("client");
    }

    @Test
    void slowClient_isToldTheLatestWhenItReads() {
        distinct(PRESENCE);
        join();
        wake();
        wake();
        assertThat(writers).hasSize(1);

        left();
        services.work();

        assertThat(left().split("event: next", -1)).hasSize(3);
        assertThat(left()).contains("vic");
    }

    @Test
    void expiredCredentials_areToldAndTheEnd() {
        distinct(PRESENCE);
        services.accept("Bearer other");
        pass(31);

        streams.tick();
        services.work();

        assertThat(left()).contains("UNAUTHENTICATED").endsWith("event: complete\ndata:\n\n");
        left();
        assertThat(completed).hasValue(1);
    }

    @Test
    void quietStream_beatsSoThatAGoneClientIsNoticed() {
        distinct(PRESENCE);
        pass(16);
        streams.tick();
        assertThat(left()).endsWith(":\n\n");
        out.breakOff();
        pass(16);

        streams.tick();

        left();
        assertThat(completed).hasValue(1);
        assertThat(services.closed).containsExactly("client");
    }

    @Test
    void clientThatDoesNotRead_isLetGo() {
        EventStream stream = streams.distinct(ERIN);
        AtomicInteger ticks = new AtomicInteger();
        stream.open(
                new ByteArrayOutputStream() {
                    @Override
                    public void flush() throws IOException {
                        if (ticks.getAndIncrement() > 0) {
                            pass(31);
                            streams.tick();
                            assertThat(services.gateway.signals().watches()).isZero();
                            assertThat(services.closed).isEmpty();
                            throw new IOException("it took too long");
                        }
                    }
                },
                completed::incrementAndGet);
        stream.start(request(PRESENCE));
        services.work();

        left();

        left();
        assertThat(completed).hasValue(1);
        assertThat(services.closed).containsExactly("try_again_later");
        assertThat(services.open).isZero();
    }

    @Test
    void reservedStream_tellsOfAllItsOperations() {
        EventStream stream = open(streams.find(streams.reserve(ERIN), EDITOR));

        assertThat(stream.begin("q", request("{dashboard(id:\"$D\"){title}}"))).isEmpty();
        assertThat(stream.begin("s", request(PRESENCE))).isEmpty();
        services.work();

        assertThat(left())
                .isEqualTo(
                        """
                        :

                        event: next
                        data: {"id":"q","payload":{"data":{"dashboard":{"title":"Ops"}},"extensions":{"cost":{"estimated":1,"limit":100000}}}}

                        event: complete
                        data: {"id":"q"}

                        event: next
                        data: {"id":"s","payload":{"data":{"presenceChanged":[]}}}

                        """);
    }

    @Test
    void operationBegunBeforeTheStreamIsOpened_isToldThen() {
        EventStream stream = streams.find(streams.reserve(ERIN), EDITOR);
        stream.begin("q", request("{viewer{name}}"));

        open(stream);

        assertThat(left()).contains("\"id\":\"q\"");
    }

    @Test
    void refusedOperation_isAnsweredAndNotTold() {
        EventStream stream = open(streams.find(streams.reserve(ERIN), EDITOR));

        assertThat(stream.begin("q", request("{nothing}"))).hasSize(1);

        assertThat(left()).isEqualTo(":\n\n");
        assertThat(services.operations).isZero();
    }

    @Test
    void stoppedOperation_isToldOfNoMore() {
        EventStream stream = open(streams.find(streams.reserve(ERIN), EDITOR));
        stream.begin("s", request(PRESENCE));
        services.work();

        stream.stop("s");
        stream.stop("s");
        join();
        wake();

        assertThat(left()).doesNotContain("vic");
        assertThat(stream.begin("s", request(PRESENCE))).isEmpty();
    }

    @Test
    void idUnderWay_conflicts() {
        EventStream stream = open(streams.find(streams.reserve(ERIN), EDITOR));
        stream.begin("s", request(PRESENCE));

        assertProblem(Problem.CONFLICT, () -> stream.begin("s", request(PRESENCE)));
    }

    @Test
    void operationBeyondTheLimit_isRefused() {
        EventStream stream = open(streams.find(streams.reserve(ERIN), EDITOR));
        IntStream.range(0, 5).forEach(number -> stream.begin("s" + number, request(PRESENCE)));

        assertProblem(Problem.LIMIT_EXCEEDED, () -> stream.begin("more", request(PRESENCE)));
    }

    @Test
    void token_isForOneConnectionOfItsOwner() {
        String token = streams.reserve(ERIN);

        assertProblem(Problem.NOT_FOUND, () -> streams.find(token, COLLEAGUE));
        assertProblem(Problem.NOT_FOUND, () -> streams.find("guessed"));
        assertThat(streams.find(token).take()).isTrue();
        assertThat(streams.find(token).take()).isFalse();
    }

    @Test
    void reservationNobodyOpens_ends() {
        String token = streams.reserve(ERIN);
        pass(11);

        streams.tick();

        assertProblem(Problem.NOT_FOUND, () -> streams.find(token));
        assertThat(services.closed).containsExactly("not_opened");
        assertThat(services.open).isZero();
    }

    @Test
    void streamOpenedAsItEnds_isCompleted() {
        EventStream stream = streams.find(streams.reserve(ERIN));
        stream.closed();

        open(stream);

        left();
        assertThat(completed).hasValue(1);
        assertThat(left()).isEmpty();
    }

    @Test
    void wrongCredentials_andTooManyStreams_areRefused() {
        assertProblem(Problem.UNAUTHENTICATED, () -> streams.distinct("Bearer eve"));
        IntStream.range(0, 3).forEach(number -> streams.reserve(ERIN));

        assertProblem(Problem.LIMIT_EXCEEDED, () -> streams.distinct(ERIN));
    }

    @Test
    void serverThatStops_endsStreamsWithoutCompletingThem() {
        distinct(PRESENCE);

        streams.goAway();

        assertThat(left()).doesNotContain("complete");
        left();
        assertThat(completed).hasValue(1);
        assertThat(services.closed).containsExactly("going_away");
        assertThat(services.gateway.signals().watches()).isZero();
    }

    /** What has left when all writers have written. */
    private String left() {
        while (!writers.isEmpty()) {
            writers.remove().run();
        }
        return out.left();
    }

    private EventStream distinct(String document) {
        EventStream stream = open(streams.distinct(ERIN));
        stream.start(request(document));
        services.work();
        return stream;
    }

    private EventStream open(EventStream stream) {
        stream.open(out, completed::incrementAndGet);
        return stream;
    }

    private GraphqlRequest request(String document) {
        return new GraphqlRequest(document.replace("$D", board.dashboard()), null, Map.of());
    }

    private void join() {
        board.done(VIEWER, "mutation{joinDashboard(input:{dashboardId:\"$D\", layoutId:\"$L\"}){presence{user}}}");
    }

    private void wake() {
        services.gateway.signals().wakeAll();
        services.work();
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private static void assertProblem(Problem expected, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(BelvedereException.class))
                .extracting(BelvedereException::problem)
                .isEqualTo(expected);
    }
}
