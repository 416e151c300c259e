package io.belvedere.graphql.socket;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.Board;
import io.belvedere.graphql.TestStreams;
import io.belvedere.problem.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

    private static final String INIT = "{\"type\":\"connection_init\"}";
    private static final String ACK = "{\"type\":\"connection_ack\"}";
    private static final String PRESENCE = "subscription{presenceChanged(dashboardId:\\\"$D\\\"){user}}";

    private final TestStreams streams = new TestStreams();
    private final Board board = Board.create(streams.gateway);
    private final AtomicLong nanos = new AtomicLong();
    private final TestWire wire = new TestWire();
    private final Conversation conversation = open("Bearer erin");

    @Test
    void init_isAcknowledgedOnceTheCredentialsAreProven() {
        say(INIT);
        assertThat(wire.sent).isEmpty();

        streams.work();

        assertThat(wire.sent).containsExactly(ACK);
    }

    @Test
    void init_takesCredentialsFromItsPayload() {
        TestWire other = new TestWire();
        Conversation anonymous = open(other, null);

        anonymous.text("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer erin\"}}", true);
        streams.work();

        assertThat(other.sent).containsExactly(ACK);
    }

    @Test
    void init_withoutOrWithWrongCredentials_isForbidden() {
        TestWire missing = new TestWire();
        open(missing, null).text(INIT, true);
        TestWire wrong = new TestWire();
        open(wrong, "Bearer eve").text(INIT, true);

        streams.work();

        assertThat(missing.code()).isEqualTo(4403);
        assertThat(wrong.code()).isEqualTo(4403);
        assertThat(streams.closed).containsExactly("forbidden", "forbidden");
    }

    @Test
    void init_whileTheStoreIsAway_isToBeTriedAgain() {
        streams.refuseWith(Problem.UNAVAILABLE);

        say(INIT);
        streams.work();

        assertThat(wire.code()).isEqualTo(1013);
    }

    @Test
    void init_twice_isTooMany() {
        say(INIT);

        say(INIT);

        assertThat(wire.code()).isEqualTo(4429);
        streams.work();
        assertThat(wire.sent).isEmpty();
    }

    @Test
    void init_afterTheAcknowledgementIsTooManyToo() {
        connect();

        say(INIT);

        assertThat(wire.code()).isEqualTo(4429);
    }

    @Test
    void init_byWhoHasTooManySockets_isToBeTriedAgain() {
        connect();
        for (int other = 0; other < 2; other++) {
            open(new TestWire(), "Bearer erin").text(INIT, true);
            streams.work();
        }
        TestWire fourth = new TestWire();

        open(fourth, "Bearer erin").text(INIT, true);
        streams.work();

        assertThat(fourth.code()).isEqualTo(1013);
        assertThat(wire.ending).isNull();
    }

    @Test
    void noInit_timesOut() {
        pass(10);
        conversation.tick();
        assertThat(wire.ending).isNull();

        pass(1);
        conversation.tick();

        assertThat(wire.code()).isEqualTo(4408);
    }

    @Test
    void otherProtocol_isNotAcceptable() {
        conversation.opened("");

        assertThat(wire.code()).isEqualTo(4406);
    }

    @Test
    void subscribe_beforeTheAcknowledgementIsUnauthorized() {
        subscribe("1", PRESENCE);

        assertThat(wire.code()).isEqualTo(4401);
    }

    @Test
    void subscribe_whileCredentialsAreProvenIsUnauthorized() {
        say(INIT);

        subscribe("1", PRESENCE);

        assertThat(wire.code()).isEqualTo(4401);
        streams.work();
        assertThat(wire.sent).isEmpty();
    }

    @Test
    void pingAndPongAndComplete_areFineAtAnyTime() {
        say("{\"type\":\"ping\"}");
        say("{\"type\":\"ping\",\"payload\":{\"a\":[1,null]}}");
        say("{\"type\":\"pong\"}");
        say("{\"type\":\"complete\",\"id\":\"nobody's\"}");

        assertThat(wire.ending).isNull();
        assertThat(wire.sent)
                .containsExactly("{\"type\":\"pong\"}", "{\"type\":\"pong\",\"payload\":{\"a\":[1,null]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "null",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"subscription\"}",
                "{\"type\":\"start\",\"id\":\"1\",\"payload\":{\"query\":\"{viewer{name}}\"}}",
                "{\"type\":\"connection_ack\"}",
                "{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"error\",\"id\":\"1\",\"payload\":[]}",
                "{\"type\":\"connection_init\",\"payload\":[]}",
                "{\"type\":\"ping\",\"payload\":\"x\"}",
                "{\"type\":\"pong\",\"payload\":1}",
                "{\"type\":\"complete\"}",
                "{\"type\":\"complete\",\"id\":1}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{viewer{name}}\"}}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{viewer{name}}\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":null}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":7}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{a}\",\"variables\":[]}}",
                "{\"type\":\"ping\"}{\"type\":\"ping\"}",
                "{\"type\":\"ping\",\"type\":\"pong\"}",
            })
    void messageOutsideTheProtocol_isABadRequest(String message) {
        connect();

        say(message);

        assertThat(wire.code()).isEqualTo(4400);
        assertThat(wire.ending)
                .isNotNull()
                .extracting(Ending::reason)
                .asString()
                .isNotEmpty();
    }

    @Test
    void deeplyNestedMessage_isABadRequest() {
        say("{\"type\":\"ping\",\"payload\":{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}}");

        assertThat(wire.code()).isEqualTo(4400);
    }

    @Test
    void binaryMessage_isNotTaken() {
        conversation.binary();

        assertThat(wire.code()).isEqualTo(1003);
    }

    @Test
    void messageInParts_isOne() {
        conversation.text("{\"type\":", false);
        conversation.text("\"ping\"", false);
        conversation.text("}", true);

        assertThat(wire.sent).containsExactly("{\"type\":\"pong\"}");
    }

    @Test
    void messageThatGrowsPartByPart_isTooBig() {
        String part = " ".repeat(1 << 16);

        for (int count = 0; count < 17; count++) {
            conversation.text(part, false);
        }

        assertThat(wire.code()).isEqualTo(1009);
    }

    @Test
    void messagesTooFastForTooLong_endTheSocket() {
        for (int message = 0; message < 1_000; message++) {
            say("{\"type\":\"pong\"}");
        }
        assertThat(wire.ending).isNull();

        say("{\"type\":\"pong\"}");

        assertThat(wire.code()).isEqualTo(1008);
    }

    @Test
    void messagesAtTheAllowedPace_goOnForEver() {
        for (int second = 0; second < 100; second++) {
            for (int message = 0; message < 100; message++) {
                say("{\"type\":\"pong\"}");
            }
            pass(1);
        }

        assertThat(wire.ending).isNull();
    }

    @Test
    void query_isAnsweredOnceAndComplete() {
        connect();

        subscribe("q", "{dashboard(id:\\\"$D\\\"){title}}");
        streams.work();

        assertThat(answers())
                .containsExactly(
                        "{\"id\":\"q\",\"type\":\"next\",\"payload\":{\"data\":{\"dashboard\":{\"title\":\"Ops\"}},\"extensions\":{\"cost\":{\"estimated\":1,\"limit\":100000}}}}",
                        "{\"id\":\"q\",\"type\":\"complete\"}");
        assertThat(streams.operations).isZero();
    }

    @Test
    void mutation_isCarriedOut() {
        connect();

        subscribe(
                "m",
                "mutation{renameDashboard(input:{dashboardId:\\\"$D\\\",version:1,title:\\\"Ships\\\"}){dashboard{title}}}");
        streams.work();

        assertThat(answers().get(0)).contains("\"title\":\"Ships\"");
    }

    @Test
    void refusedDocument_isAnErrorAndTheIdIsFree() {
        connect();
        subscribe("1", "{nothing}");
        streams.work();
        assertThat(wire.last())
                .startsWith("{\"id\":\"1\",\"type\":\"error\",\"payload\":[{\"message\":")
                .contains("GRAPHQL_VALIDATION_FAILED");

        subscribe("1", "{viewer{name}}");
        streams.work();

        assertThat(wire.last()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
    }

    @Test
    void subscription_isAnsweredUntilCompleted() {
        connect();
        subscribe("s", PRESENCE);
        streams.work();
        join();
        wake();
        assertThat(answers())
                .containsExactly(
                        "{\"id\":\"s\",\"type\":\"next\",\"payload\":{\"data\":{\"presenceChanged\":[]}}}",
                        "{\"id\":\"s\",\"type\":\"next\",\"payload\":{\"data\":{\"presenceChanged\":[{\"user\":\"vic\"}]}}}");

        say("{\"type\":\"complete\",\"id\":\"s\"}");
        wake();

        assertThat(answers()).hasSize(2);
        assertThat(streams.gateway.signals().watches()).isZero();
    }

    @Test
    void completedBeforeItWasBegun_isNeverAnswered() {
        connect();
        subscribe("s", PRESENCE);

        say("{\"type\":\"complete\",\"id\":\"s\"}");
        streams.work();

        assertThat(answers()).isEmpty();
        assertThat(streams.gateway.signals().watches()).isZero();
    }

    @Test
    void subscribe_withAnIdUnderWay_endsTheSocket() {
        connect();
        subscribe("s", PRESENCE);

        subscribe("s", PRESENCE);

        assertThat(wire.code()).isEqualTo(4409);
        assertThat(wire.ending).isNotNull().extracting(Ending::reason).isEqualTo("Subscriber for s already exists");
        assertThat(streams.operations).isZero();
    }

    @Test
    void operationBeyondTheQuotaOfTheCaller_isRefusedAndTheOthersGoOn() {
        connect();
        subscribe("s", PRESENCE);
        streams.exhaustQuota();

        subscribe("more", PRESENCE);

        assertThat(wire.last())
                .startsWith("{\"id\":\"more\",\"type\":\"error\"")
                .contains("LIMIT_EXCEEDED", "100 requests in 10 seconds by this caller");
        assertThat(wire.ending).isNull();
        assertThat(streams.operations).isEqualTo(1);
    }

    @Test
    void operationBeyondTheLimit_isRefusedAndTheOthersGoOn() {
        connect();
        IntStream.range(0, 5).forEach(number -> subscribe("s" + number, PRESENCE));

        subscribe("more", PRESENCE);

        assertThat(wire.last())
                .startsWith("{\"id\":\"more\",\"type\":\"error\"")
                .contains("LIMIT_EXCEEDED", "5 operations");
        assertThat(wire.ending).isNull();
        assertThat(streams.operations).isEqualTo(5);
    }

    @Test
    void slowClient_isToldTheLatestWhenItReads() {
        connect();
        subscribe("s", PRESENCE);
        wire.isSlow = true;
        streams.work();
        join();
        wake();
        wake();
        assertThat(answers()).hasSize(1);

        wire.read();
        streams.work();

        assertThat(answers()).hasSize(2);
        assertThat(wire.last()).contains("vic");
    }

    @Test
    void clientThatDoesNotRead_isLetGo() {
        connect();
        wire.isSlow = true;
        say("{\"type\":\"ping\"}");
        pass(30);
        conversation.tick();
        assertThat(wire.ending).isNull();

        pass(1);
        conversation.tick();

        assertThat(wire.code()).isEqualTo(1013);
        assertThat(streams.closed).containsExactly("try_again_later");
    }

    @Test
    void messageThatCannotBeSent_endsTheSocket() {
        connect();
        wire.isSlow = true;
        say("{\"type\":\"ping\"}");

        wire.unread.remove().accept(new IOException("gone"));

        assertThat(wire.code()).isEqualTo(4499);
    }

    @Test
    void clientThatPingsAndDoesNotRead_isLetGoWhenTooMuchWaits() {
        connect();
        wire.isSlow = true;
        String ping = "{\"type\":\"ping\",\"payload\":{\"a\":\"%s\"}}".formatted("x".repeat(40_000));

        IntStream.range(0, 3).forEach(number -> say(ping));

        assertThat(wire.code()).isEqualTo(1013);
    }

    @Test
    void lostRight_isAnErrorAndTheEndOfTheOperation() {
        connect();
        subscribe("s", "subscription{dashboardChanged(id:\\\"$D\\\"){number}}");
        streams.work();
        board.done(EDITOR, "mutation{deleteDashboard(input:{dashboardId:\"$D\",version:1}){deletedId}}");

        wake();

        assertThat(wire.last()).startsWith("{\"id\":\"s\",\"type\":\"error\"").contains("NOT_FOUND", board.dashboard());
        assertThat(wire.ending).isNull();
        assertThat(streams.operations).isZero();
    }

    @Test
    void expiredCredentials_endTheSocketEvenIfNothingHappens() {
        connect();
        streams.accept("Bearer other");
        pass(31);

        conversation.tick();
        streams.work();

        assertThat(wire.code()).isEqualTo(4403);
    }

    @Test
    void changedRole_endsTheSocketAtTheNextEvent() {
        connect();
        subscribe("s", PRESENCE);
        streams.work();
        streams.standFor(VIEWER);

        wake();

        assertThat(wire.code()).isEqualTo(4403);
        assertThat(streams.gateway.signals().watches()).isZero();
    }

    @Test
    void storeThatIsAway_endsNothing() {
        connect();
        streams.refuseWith(Problem.UNAVAILABLE);
        pass(31);

        conversation.tick();
        streams.work();

        assertThat(wire.ending).isNull();
    }

    @Test
    void client_isPingedAndGivenUpIfItIsSilent() {
        connect();
        for (int ping = 0; ping < 3; ping++) {
            pass(31);
            conversation.tick();
        }
        assertThat(answers()).containsOnly("{\"type\":\"ping\"}").hasSize(3);
        assertThat(wire.ending).isNull();

        pass(31);
        conversation.tick();

        assertThat(wire.code()).isEqualTo(4499);
    }

    @Test
    void clientThatAnswersPings_isKept() {
        connect();
        for (int ping = 0; ping < 10; ping++) {
            pass(31);
            conversation.tick();
            say("{\"type\":\"pong\"}");
        }

        assertThat(wire.ending).isNull();
    }

    @Test
    void idleSocket_isSweptAway() {
        connect();
        pass(601);

        conversation.sweep();

        assertThat(wire.code()).isEqualTo(4499);
    }

    @Test
    void socketWithASubscription_isNotIdle() {
        connect();
        subscribe("s", PRESENCE);
        streams.work();
        pass(601);

        conversation.sweep();

        assertThat(wire.ending).isNull();
    }

    @Test
    void serverThatStops_asksToComeAgain() {
        connect();
        subscribe("s", PRESENCE);
        streams.work();

        conversation.goAway();

        assertThat(wire.code()).isEqualTo(1001);
        assertThat(streams.gateway.signals().watches()).isZero();
        assertThat(streams.open).isZero();
    }

    @Test
    void closedByTheClient_leavesNothing() {
        connect();
        subscribe("s", PRESENCE);
        streams.work();

        conversation.closed();
        conversation.closed();
        say(INIT);

        assertThat(streams.operations).isZero();
        assertThat(streams.open).isZero();
        assertThat(streams.closed).containsExactly("client");
        assertThat(streams.gateway.signals().watches()).isZero();
    }

    @Test
    void longReason_isCutToWhatAFrameTakes() {
        assertThat(Ending.of(Ending.Code.BAD_REQUEST, "ü".repeat(100)).reason()).isEqualTo("ü".repeat(61));
    }

    private Conversation open(String authorization) {
        return open(wire, authorization);
    }

    private Conversation open(TestWire other, @Nullable String authorization) {
        return new Conversation(
                streams.streams(),
                SocketLimits.DEFAULTS,
                other,
                nanos::get,
                streams.streams().places().take(),
                authorization);
    }

    private void connect() {
        conversation.opened(Conversation.PROTOCOL);
        say(INIT);
        streams.work();
        assertThat(wire.sent).containsExactly(ACK);
    }

    private void say(String message) {
        conversation.text(message, true);
    }

    private void subscribe(String id, String document) {
        say("{\"type\":\"subscribe\",\"id\":\"%s\",\"payload\":{\"query\":\"%s\"}}"
                .formatted(id, document.replace("$D", board.dashboard())));
    }

    /** All that was sent behind the acknowledgement. */
    private List<String> answers() {
        return wire.sent.subList(1, wire.sent.size());
    }

    private void join() {
        board.done(VIEWER, "mutation{joinDashboard(input:{dashboardId:\"$D\", layoutId:\"$L\"}){presence{user}}}");
    }

    private void wake() {
        streams.gateway.signals().wakeAll();
        streams.work();
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
