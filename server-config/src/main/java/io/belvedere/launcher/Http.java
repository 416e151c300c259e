package io.belvedere.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Requests to the server, each bounded in time. */
final class Http {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    record Answer(int status, String body) {}

    /** What is sent. */
    record Content(String type, BodyPublisher body) {}

    static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static String bearer(String token) {
        return "Bearer " + token;
    }

    /** Empty when nobody answers. */
    Optional<Answer> get(URI address, Optional<String> authorization) throws InterruptedException {
        HttpRequest.Builder request = request(address).GET();
        authorization.ifPresent(value -> request.header("Authorization", value));
        try {
            return Optional.of(send(request.build()));
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }

    Answer postJson(URI address, String authorization, String json) throws IOException, InterruptedException {
        return post(address, authorization, new Content("application/json", BodyPublishers.ofString(json)), TIMEOUT);
    }

    Answer post(URI address, String authorization, Content content, Duration timeout)
            throws IOException, InterruptedException {
        return send(request(address)
                .timeout(timeout)
                .header("Authorization", authorization)
                .header("Content-Type", content.type())
                .POST(content.body())
                .build());
    }

    /** JSON that is packed with gzip already. */
    Answer postPacked(URI address, String authorization, byte[] json, Duration timeout)
            throws IOException, InterruptedException {
        return send(request(address)
                .timeout(timeout)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(json))
                .build());
    }

    /** The resource in the form that {@code type} names. */
    Answer get(URI address, String authorization, String type, Duration timeout)
            throws IOException, InterruptedException {
        return send(request(address)
                .timeout(timeout)
                .header("Authorization", authorization)
                .setHeader("Accept", type)
                .GET()
                .build());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Accept", "application/json");
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }
}
