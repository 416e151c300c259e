package io.belvedere.graphql.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EventChannelTest {

    private final Queue<Runnable> writers = new ArrayDeque<>();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger ended = new AtomicInteger();
    private final EventChannel channel = new EventChannel(writers::add, 10, nanos::get, ended::incrementAndGet);
    private final TestOutput out = new TestOutput();
    private final List<String> sent = new ArrayList<>();

    @Test
    void eventsSentBeforeTheClientComes_waitForIt() {
        send("a");
        send("b");
        assertThat(writers).isEmpty();

        channel.attach(out);
        write();

        assertThat(out.left()).isEqualTo("ab");
        assertThat(sent).containsExactly("a", "b");
    }

    @Test
    void channel_hasOneWriterAndOnlyIfThereIsSomethingToWrite() {
        channel.attach(out);
        assertThat(writers).isEmpty();

        send("a");
        send("b");

        assertThat(writers).hasSize(1);
        assertThat(out.left()).isEmpty();
    }

    @Test
    void eventSentWhileAnotherLeaves_followsIt() {
        channel.attach(out);
        channel.send(bytes("a"), () -> send("b"));

        write();

        assertThat(out.left()).isEqualTo("ab");
    }

    @Test
    void moreThanMayWait_isNotTaken() {
        assertThat(channel.send(bytes("far larger than all that may wait"), () -> {}))
                .isTrue();

        assertThat(channel.send(bytes("x"), () -> {})).isFalse();
    }

    @Test
    void close_isAfterAllThatWaits() {
        channel.attach(out);
        send("a");

        channel.close();
        send("b");
        assertThat(ended).hasValue(0);
        write();

        assertThat(out.left()).isEqualTo("a");
        assertThat(ended).hasValue(1);
    }

    @Test
    void closeOfAChannelWithNothingToWrite_isWrittenToo() {
        channel.attach(out);

        channel.close();
        assertThat(ended).hasValue(0);
        write();

        assertThat(ended).hasValue(1);
    }

    @Test
    void clientThatIsGone_isNoticedByTheNextEvent() {
        channel.attach(out);
        out.breakOff();
        send("a");

        write();

        assertThat(ended).hasValue(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void giveUp_dropsWhatWaitsAndEndsWhenTheWriterIsBack() {
        channel.attach(out);
        send("a");

        channel.giveUp();
        assertThat(ended).hasValue(0);
        write();

        assertThat(out.left()).isEmpty();
        assertThat(ended).hasValue(1);
    }

    @Test
    void giveUpOfAStreamNobodyHasOpened_isTheEnd() {
        send("a");

        channel.giveUp();
        channel.giveUp();

        assertThat(ended).hasValue(1);
    }

    @Test
    void stalled_isTheTimeOfTheEventThatIsBeingWritten() {
        List<Duration> seen = new ArrayList<>();
        channel.attach(new ByteArrayOutputStream() {
            @Override
            public void flush() {
                nanos.addAndGet(Duration.ofSeconds(5).toNanos());
                seen.add(channel.stalled());
            }
        });
        send("a");
        assertThat(channel.stalled()).isZero();

        write();

        assertThat(seen).containsExactly(Duration.ofSeconds(5));
        assertThat(channel.stalled()).isZero();
    }

    @Test
    void serverThatStops_isTheEnd() {
        EventChannel stopping = new EventChannel(
                work -> {
                    throw new RejectedExecutionException("stopping");
                },
                10,
                nanos::get,
                ended::incrementAndGet);
        stopping.attach(out);

        stopping.send(bytes("a"), () -> {});

        assertThat(ended).hasValue(1);
    }

    private void write() {
        while (!writers.isEmpty()) {
            writers.remove().run();
        }
    }

    private void send(String text) {
        channel.send(bytes(text), () -> sent.add(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
