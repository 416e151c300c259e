package io.belvedere.graphql.socket;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The messages that wait for one client. One is on its way at a time, and nobody waits for it to arrive: it is followed by
 * the next one on whatever thread tells that it has left.
 */
final class Outbox {

    private final Wire wire;
    private final int maxBytes;
    private final LongSupplier nanoTime;
    private final Runnable broken;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private boolean sends;
    private long sendsSince;
    private boolean closed;

    /** {@code broken} is run when a message could not be sent. */
    Outbox(Wire wire, int maxBytes, LongSupplier nanoTime, Runnable broken) {
        this.wire = wire;
        this.broken = broken;
        this.maxBytes = maxBytes;
        this.nanoTime = nanoTime;
    }

    /** False if more waits already than may: the client does not read. A message that waits alone may be of any size. */
    boolean send(String text, Runnable sent) {
        synchronized (this) {
            if (closed) {
                return true;
            }
            if (waitingBytes > 0 && waitingBytes + text.length() > maxBytes) {
                return false;
            }
            waiting.add(new Message(text, sent));
            waitingBytes += text.length();
            if (sends) {
                return true;
            }
            sends = true;
        }
        pump();
        return true;
    }

    /** Drops what waits, and takes no more. False if that was so before. */
    synchronized boolean shut() {
        boolean wasOpen = !closed;
        closed = true;
        waiting.clear();
        waitingBytes = 0;
        return wasOpen;
    }

    /** For how long the message on its way has been so. */
    synchronized Duration stalled() {
        return sends ? Duration.ofNanos(nanoTime.getAsLong() - sendsSince) : Duration.ZERO;
    }

    /** Goes on as long as messages leave at once; else whoever tells that one has left goes on. */
    private void pump() {
        boolean left = true;
        while (left) {
            Message message = take();
            if (message == null) {
                return;
            }
            Departure departure = new Departure(message);
            wire.send(message.text, departure);
            left = departure.hasLeft();
        }
    }

    private synchronized @Nullable Message take() {
        Message message = waiting.poll();
        if (message == null) {
            sends = false;
            return null;
        }
        waitingBytes -= message.text.length();
        sendsSince = nanoTime.getAsLong();
        return message;
    }

    private record Message(String text, Runnable sent) {}

    /** Of the two that meet here, the sender's return and the word that the message has left, the later one goes on. */
    private final class Departure implements Consumer<@Nullable Throwable> {

        private final Message message;
        private final AtomicBoolean met = new AtomicBoolean();

        Departure(Message message) {
            this.message = message;
        }

        boolean hasLeft() {
            return met.getAndSet(true);
        }

        @Override
        public void accept(@Nullable Throwable failure) {
            if (failure != null) {
                broken.run();
            } else {
                message.sent.run();
            }
            if (met.getAndSet(true)) {
                pump();
            }
        }
    }
}
