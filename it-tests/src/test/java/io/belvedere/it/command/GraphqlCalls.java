package io.belvedere.it.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Requests to a server's GraphQL as they are written, by its first administrator. */
record GraphqlCalls(URI server, String password) {

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        byte[] pair = ("admin:" + password).getBytes(StandardCharsets.UTF_8);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.resolve("/graphql"))
                                .timeout(Duration.ofSeconds(20))
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(pair))
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/graphql-response+json, application/json;q=0.9")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** What asks for a document by its hash alone. */
    static String persisted(String hash) {
        return "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}}";
    }
}
