package io.belvedere.graphql.sse;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The events that wait for one client, and the answer that they leave by, once there is one.
 *
 * <p>Nobody who sends an event waits for the client. Writers do: the container's output that should not wait does so all
 * the same. A channel has one writer at most, and only as long as there is something to write; one that waits too long is
 * let go by the container.
 */
final class EventChannel {

    private final Executor writers;
    private final int maxBytes;
    private final LongSupplier nanoTime;
    private final Runnable ended;
    private final Queue<Event> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private @Nullable OutputStream out;
    private boolean hasWriter;
    private boolean isWriting;
    private long writesSince;
    private boolean closes;
    private boolean isOver;

    /** {@code ended} is run once, when nothing more leaves. */
    EventChannel(Executor writers, int maxBytes, LongSupplier nanoTime, Runnable ended) {
        this.writers = writers;
        this.maxBytes = maxBytes;
        this.nanoTime = nanoTime;
        this.ended = ended;
    }

    private record Event(byte[] bytes, Runnable sent) {}

    /** From here on events leave. */
    void attach(OutputStream answer) {
        synchronized (this) {
            out = answer;
        }
        write();
    }

    synchronized boolean isAttached() {
        return out != null;
    }

    /** False if more waits already than may. An event that waits alone may be of any size. */
    boolean send(byte[] bytes, Runnable sent) {
        synchronized (this) {
            if (isOver || closes) {
                return true;
            }
            if (waitingBytes > 0 && waitingBytes + bytes.length > maxBytes) {
                return false;
            }
            waiting.add(new Event(bytes, sent));
            waitingBytes += bytes.length;
        }
        write();
        return true;
    }

    /** When all that waits has left, that was all. */
    void close() {
        synchronized (this) {
            closes = true;
        }
        write();
    }

    /** What waits is dropped. An event that is being written ends when it has left, or is known to be lost. */
    void giveUp() {
        boolean isUnopened;
        synchronized (this) {
            waiting.clear();
            waitingBytes = 0;
            isUnopened = out == null;
        }
        if (isUnopened) {
            end();
        } else {
            close();
        }
    }

    /** The client is gone. */
    void end() {
        synchronized (this) {
            if (isOver) {
                return;
            }
            isOver = true;
            waiting.clear();
        }
        ended.run();
    }

    /** For how long the event that is being written has been so. */
    synchronized Duration stalled() {
        return isWriting ? Duration.ofNanos(nanoTime.getAsLong() - writesSince) : Duration.ZERO;
    }

    private void write() {
        synchronized (this) {
            if (isOver || hasWriter || out == null || (waiting.isEmpty() && !closes)) {
                return;
            }
            hasWriter = true;
        }
        try {
            writers.execute(this::writeAll);
        } catch (RejectedExecutionException stopping) {
            end();
        }
    }

    private void writeAll() {
        try {
            for (Event event = take(); event != null; event = take()) {
                OutputStream answer = answer();
                answer.write(event.bytes);
                answer.flush();
                left(event);
            }
        } catch (IOException gone) {
            end();
        }
        boolean isAll;
        synchronized (this) {
            isAll = closes;
        }
        if (isAll) {
            end();
        }
    }

    /** The next event; if there is none, there is no writer any more. */
    private synchronized @Nullable Event take() {
        Event event = isOver ? null : waiting.poll();
        hasWriter = event != null;
        if (event != null) {
            waitingBytes -= event.bytes.length;
            isWriting = true;
            writesSince = nanoTime.getAsLong();
        }
        return event;
    }

    private void left(Event event) {
        synchronized (this) {
            isWriting = false;
        }
        event.sent.run();
    }

    private synchronized OutputStream answer() {
        if (out == null) {
            throw new IllegalStateException("nobody has opened the stream");
        }
        return out;
    }
}
