package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.store.Contender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks one server, one query at a time over one connection. Answers come as they are, not compressed. */
final class Asker {

    private static final int OK = 200;

    private final Contender server;
    private final String name;
    private final String more;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Asker(Contender server, String name, String more) {
        this.server = server;
        this.name = name;
        this.more = more;
    }

    /** As any client asks. */
    static Asker of(Contender server, String name) {
        return new Asker(server, name, "");
    }

    /** Has each answer computed for itself. */
    static Asker withoutCache(Contender server, String name) {
        return new Asker(server, name, "&nocache=1");
    }

    /** An answer, and how long it took until its last byte was there. */
    record Reply(byte[] body, long nanos) {}

    String name() {
        return name;
    }

    Reply ask(DashboardQuery query, long endMillis) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.address() + query.path(endMillis) + more))
                .timeout(Duration.ofMinutes(3));
        server.headers().forEach(request::header);
        HttpRequest built = request.build();
        try {
            long began = System.nanoTime();
            HttpResponse<byte[]> response = http.send(built, BodyHandlers.ofByteArray());
            long nanos = System.nanoTime() - began;
            if (response.statusCode() != OK) {
                throw new IllegalStateException(name + " answered " + response.statusCode() + " to "
                        + query.expression() + ": " + new String(response.body(), StandardCharsets.UTF_8));
            }
            return new Reply(response.body(), nanos);
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " did not answer " + query.expression(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    double cpuSeconds() {
        return server.cpuSeconds();
    }
}
