package io.belvedere.it.protocol;

import io.belvedere.it.server.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;

/** A plain HTTP client of the server under test. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    public static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(TestServer.http().resolve(path)).timeout(Duration.ofSeconds(20));
    }

    public static HttpRequest.Builder to(String path, String authorization) {
        return to(path).header("Authorization", authorization);
    }

    public static HttpRequest.Builder postJson(String path, String authorization, String json) {
        return to(path, authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    public static Answer send(HttpRequest.Builder request) {
        return send(CLIENT, request);
    }

    /** The lines of the body, each when it comes. */
    static Stream<String> lines(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofLines()).body();
    }

    public static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
