package io.belvedere.launcher;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Waits until the server serves, and notices early when it never will. */
record Readiness(Http http, URI health, ServerConsole console) {

    /** Migrations of a large database take their time. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int OK = 200;

    /** {@code end} tells that a part of the installation has ended by itself. */
    void await(CompletableFuture<String> end) throws IOException, InterruptedException {
        long giveUpAt = System.nanoTime() + LIMIT.toNanos();
        while (!isReady()) {
            if (end.isDone()) {
                throw failure(end.join());
            }
            if (console.tellsFailure()) {
                throw failure("the server does not start");
            }
            if (System.nanoTime() - giveUpAt > 0) {
                throw failure("the server is not ready after " + LIMIT.toMinutes() + " minutes");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        return console.tellsStarted()
                && http.get(health, Optional.empty())
                        .filter(answer -> answer.status() == OK)
                        .isPresent();
    }

    private LauncherException failure(String what) throws IOException {
        String lines = String.join("\n  ", console.telling());
        return LauncherException.failed(what + "; see " + console.path().getParent() + "\n  " + lines);
    }
}
