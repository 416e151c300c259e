package io.belvedere.it.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@code ./belvedere start} that goes on; a thread of its own reads what it prints and keeps it in a log. */
final class Launch {

    private static final Duration READY_LIMIT = Duration.ofMinutes(4);
    private static final Duration END_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final long startedAtNanos;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Announcement> ready = new CompletableFuture<>();
    private final CompletableFuture<String> startsServer = new CompletableFuture<>();
    private final CompletableFuture<String> demoHasPast = new CompletableFuture<>();

    private Launch(Process process, long startedAtNanos) {
        this.process = process;
        this.startedAtNanos = startedAtNanos;
    }

    static Launch of(ProcessBuilder builder, Path log) throws IOException {
        long startedAtNanos = System.nanoTime();
        Launch launch = new Launch(builder.redirectErrorStream(true).start(), startedAtNanos);
        Thread reader = new Thread(() -> launch.read(log), "reads " + log.getFileName());
        reader.setDaemon(true);
        reader.start();
        return launch;
    }

    private void read(Path log) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter writer = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                writer.println(line);
                lines.add(line);
                if (line.equals("Starting the server")) {
                    startsServer.complete(line);
                }
                if (line.startsWith("The demo's")) {
                    demoHasPast.complete(line);
                }
                if (line.equals(Announcement.LAST_LINE)) {
                    ready.complete(
                            new Announcement(List.copyOf(lines), Duration.ofNanos(System.nanoTime() - startedAtNanos)));
                }
            }
            ready.completeExceptionally(new IllegalStateException("ended before it was ready: " + lines));
        } catch (IOException failure) {
            ready.completeExceptionally(failure);
        }
    }

    Announcement awaitReady() {
        return await(ready);
    }

    /** Until PostgreSQL is there and Liberty about to be. */
    void awaitHalfStarted() {
        await(startsServer);
    }

    /** What the demo says once it has nothing of the past left to send. */
    String awaitDemo() {
        return await(demoHasPast);
    }

    private <T> T await(CompletableFuture<T> event) {
        try {
            return event.get(READY_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new AssertionError("not ready, it said " + lines, failure);
        }
    }

    ProcessHandle launcher() {
        return process.toHandle();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    int awaitEnd() {
        if (!Signals.await(launcher(), END_LIMIT)) {
            throw new AssertionError("still runs, it said " + lines);
        }
        return process.exitValue();
    }
}
