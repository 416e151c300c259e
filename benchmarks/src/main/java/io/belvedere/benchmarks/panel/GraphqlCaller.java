package io.belvedere.benchmarks.panel;

import io.belvedere.benchmarks.store.BelvedereServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a server GraphQL, one request at a time over one connection. Answers come as they are, not compressed. */
final class GraphqlCaller {

    private static final int OK = 200;

    private final BelvedereServer server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    GraphqlCaller(BelvedereServer server) {
        this.server = server;
    }

    /** An answer, and how long it took until its last byte was there. */
    record Reply(byte[] body, long nanos) {

        /** What was asked for; an error ends the measurement. */
        JsonObject data() {
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
                JsonObject answer = reader.readObject();
                if (answer.containsKey("errors")) {
                    throw new IllegalStateException("answered " + answer.get("errors"));
                }
                return answer.getJsonObject("data");
            }
        }
    }

    Reply ask(String query, JsonObject variables) {
        String body = Json.createObjectBuilder()
                .add("query", query)
                .add("variables", variables)
                .build()
                .toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "/graphql"))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        server.headers().forEach(request::header);
        return sent(request.build());
    }

    private Reply sent(HttpRequest request) {
        try {
            long began = System.nanoTime();
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            long nanos = System.nanoTime() - began;
            if (response.statusCode() != OK) {
                throw new IllegalStateException("answered " + response.statusCode() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return new Reply(response.body(), nanos);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
