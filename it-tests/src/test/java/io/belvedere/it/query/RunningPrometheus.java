package io.belvedere.it.query;

import io.belvedere.it.protocol.Answer;
import io.belvedere.it.protocol.Http;
import io.belvedere.it.protocol.WriteRequest;
import io.belvedere.it.server.ProgramOnPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Prometheus of a test's own, to which is written. */
final class RunningPrometheus implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final URI address;

    private RunningPrometheus(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Without the program, the test is skipped. */
    static RunningPrometheus start(Path folder) throws IOException {
        Path program = ProgramOnPath.required("prometheus");
        int port = freePort();
        Path configuration = Files.writeString(folder.resolve("prometheus.yml"), "global: {evaluation_interval: 1m}\n");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("prometheus"),
                        "--web.enable-remote-write-receiver",
                        "--web.listen-address=localhost:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        RunningPrometheus started = new RunningPrometheus(process, URI.create("http://localhost:" + port));
        started.awaitReady();
        return started;
    }

    private void awaitReady() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > giveUp || !process.isAlive()) {
                close();
                throw new AssertionError("Prometheus does not become ready");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean isReady() {
        try {
            return Http.send(HttpRequest.newBuilder(address.resolve("/-/ready")))
                            .status()
                    == 200;
        } catch (UncheckedIOException notListening) {
            return false;
        }
    }

    void write(WriteRequest request) {
        Answer answer = Http.send(HttpRequest.newBuilder(address.resolve(WriteRequest.PATH))
                .header("Content-Type", WriteRequest.ONE)
                .header("Content-Encoding", "snappy")
                .POST(BodyPublishers.ofByteArray(request.bodyOfOne())));
        if (answer.status() != 204) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
    }

    QueryApi api() {
        return new QueryApi(address, "none");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
