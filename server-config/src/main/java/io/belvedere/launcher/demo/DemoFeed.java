package io.belvedere.launcher.demo;

import io.belvedere.launcher.demo.SampleDocument.Span;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Sends a fleet's past, as far as nothing of it has been sent before, and then its present for as long as the thread runs.
 * What the server does not take for now is sent again, the same bytes under the same turn.
 */
public final class DemoFeed {

    public static final Duration HISTORY = Duration.ofDays(2);

    private static final long HISTORY_STEP = 30;
    private static final long CHUNK = 20 * HISTORY_STEP;
    private static final long LIVE_STEP = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final List<Signal> signals;
    private final Server server;
    private final Progress progress;
    private final InstantSource clock;
    private final Pauses pauses;

    public DemoFeed(List<Signal> signals, Server server, Progress progress, InstantSource clock, Pauses pauses) {
        this.signals = List.copyOf(signals);
        this.server = server;
        this.progress = progress;
        this.clock = clock;
        this.pauses = pauses;
    }

    /** Where samples go. */
    public interface Server {

        /** False if it should be tried again later; throws if that would not help. */
        boolean takes(byte[] document) throws InterruptedException;
    }

    /** Up to which second since 1970 everything has been sent; remembered from one start to the next. */
    public interface Progress {

        /** 0 if nothing has. */
        long sentUntil() throws IOException;

        void sentUntil(long second) throws IOException;
    }

    /** How the thread waits. */
    @FunctionalInterface
    public interface Pauses {
        void pause(Duration duration) throws InterruptedException;
    }

    /** Until the present; returns how many documents that took. */
    public int catchUp() throws IOException, InterruptedException {
        int sent = 0;
        long until = now() - now() % HISTORY_STEP;
        long from = begin(until);
        while (from < until) {
            long next = Math.min(until, from + CHUNK);
            send(new Span(from, next, HISTORY_STEP));
            from = next;
            sent++;
        }
        return sent;
    }

    /** A stop at some odd second is no reason to leave the grid, on which the same second is sent only once. */
    private long begin(long until) throws IOException {
        long earliest = until - HISTORY.toSeconds();
        long sent = progress.sentUntil();
        return Math.max(earliest, sent + (HISTORY_STEP - sent % HISTORY_STEP) % HISTORY_STEP);
    }

    /** Ends with the interruption of the thread. */
    public void goOn() throws IOException, InterruptedException {
        while (true) {
            long from = progress.sentUntil();
            long until = now() - now() % LIVE_STEP;
            if (until - from > CHUNK) {
                catchUp();
            } else if (until > from) {
                send(new Span(from, until, LIVE_STEP));
            } else {
                pauses.pause(Duration.ofSeconds(from + LIVE_STEP - now()));
            }
        }
    }

    private void send(Span span) throws IOException, InterruptedException {
        byte[] document = new SampleDocument(signals, span).toGzip();
        Duration pause = FIRST_PAUSE;
        while (!server.takes(document)) {
            pauses.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        progress.sentUntil(span.until());
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
