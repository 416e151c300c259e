package io.belvedere.benchmarks.store;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests of remote write over some connections at a time, as a Prometheus does with its shards. */
public final class Sender {

    private static final int MAX_TRIES = 600;

    private final Contender to;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Sender(Contender to) {
        this.to = to;
    }

    /**
     * All bodies, each sent again as long as the server asks for that; answers how often it did. The first connection takes
     * every n-th, the next those behind them, so that a series whose places are a multiple of n apart stays in order.
     */
    public int send(List<byte[]> bodies, int connections) {
        AtomicInteger again = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int connection = 0; connection < connections; connection++) {
                int first = connection;
                work.add(threads.submit(() -> {
                    for (int i = first; i < bodies.size(); i += connections) {
                        again.addAndGet(sendUntilKept(bodies.get(i)));
                    }
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
            return again.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    int sendUntilKept(byte[] body) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            int status = trySend(body, Map.of());
            if (status / 100 == 2) {
                return tries;
            }
            if (status != 429 && status / 100 != 5) {
                throw new IllegalStateException(to.name() + " answered " + status);
            }
            Pause.millis(200);
        }
        throw new IllegalStateException(to.name() + " does not take a request");
    }

    /** The status, 503 if the server cannot be reached. */
    int trySend(byte[] body, Map<String, String> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to.writeAddress())
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-protobuf")
                .header("Content-Encoding", "snappy")
                .header("X-Prometheus-Remote-Write-Version", "0.1.0")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        to.headers().forEach(request::header);
        more.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 == 4 && response.statusCode() != 429) {
                throw new IllegalStateException(
                        to.name() + " answered " + response.statusCode() + " " + response.body());
            }
            return response.statusCode();
        } catch (IOException away) {
            return 503;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
