package io.belvedere.graphql.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final List<String> left = new ArrayList<>();
    private final TestWire wire = new TestWire();
    private final AtomicLong nanos = new AtomicLong();
    private final Outbox outbox = new Outbox(wire, 10, nanos::get, () -> left.add("broken"));

    @Test
    void messages_leaveOneAfterTheOther() {
        wire.isSlow = true;
        send("a");
        send("b");
        assertThat(wire.sent).containsExactly("a");

        wire.read();

        assertThat(wire.sent).containsExactly("a", "b");
        assertThat(left).containsExactly("a");
    }

    @Test
    void messageSentWhileAnotherLeaves_followsIt() {
        outbox.send("a", () -> send("b"));

        assertThat(wire.sent).containsExactly("a", "b");
    }

    @Test
    void manyMessagesThatLeaveAtOnce_needNoDeeperStack() {
        wire.isSlow = true;
        send("first");
        Outbox wide = new Outbox(wire, 1_000_000, nanos::get, () -> {});
        for (int message = 0; message < 100_000; message++) {
            wide.send("m", () -> {});
        }
        wire.isSlow = false;

        wire.read();
        wire.read();

        assertThat(wire.sent).hasSize(100_001);
    }

    @Test
    void moreThanMayWait_isNotTaken() {
        wire.isSlow = true;
        send("on its way");
        assertThat(outbox.send("far larger than all that may wait", () -> {})).isTrue();

        assertThat(outbox.send("x", () -> {})).isFalse();
    }

    @Test
    void shut_dropsWhatWaits() {
        wire.isSlow = true;
        send("a");
        send("b");

        assertThat(outbox.shut()).isTrue();
        wire.read();

        assertThat(wire.sent).containsExactly("a");
        assertThat(outbox.shut()).isFalse();
    }

    @Test
    void failedMessage_isTold() {
        wire.isSlow = true;
        send("a");

        wire.unread.remove().accept(new IOException("gone"));

        assertThat(left).containsExactly("broken");
    }

    @Test
    void stalled_isTheTimeOfTheMessageOnItsWay() {
        assertThat(outbox.stalled()).isZero();
        wire.isSlow = true;
        send("a");

        nanos.addAndGet(Duration.ofSeconds(7).toNanos());

        assertThat(outbox.stalled()).hasSeconds(7);
    }

    private void send(String text) {
        outbox.send(text, () -> left.add(text));
    }
}
