package io.belvedere.launcher;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Stops what was started, in reverse order, however the launcher ends: Ctrl-C, TERM or a fault. Starting and stopping
 * exclude each other, so a signal in the middle of a step waits for it and then takes that step back too.
 */
final class Teardown {

    /** One step up or down. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException, InterruptedException;
    }

    private final Deque<Step> steps = new ArrayDeque<>();
    private volatile boolean over;

    static Teardown atExit() {
        Teardown teardown = new Teardown();
        Runtime.getRuntime().addShutdownHook(new Thread(teardown::stopAll, "teardown"));
        return teardown;
    }

    /** Runs {@code start}; {@code stop} takes it back later, even if it fails half-way. */
    synchronized void start(Step start, Step stop) throws IOException, InterruptedException {
        if (over) {
            throw new InterruptedException("The launcher is about to end");
        }
        steps.push(stop);
        start.run();
    }

    /** Whether stopping has begun: from then on an end of a part is no news. */
    boolean isOver() {
        return over;
    }

    private void stopAll() {
        over = true;
        runSteps();
    }

    private synchronized void runSteps() {
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (IOException | RuntimeException fault) {
                System.err.println("belvedere: could not stop cleanly: " + fault.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
