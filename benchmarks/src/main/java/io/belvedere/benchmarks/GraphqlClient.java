package io.belvedere.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The least client that can speak to the server: a fault in an answer ends the measurement. */
public final class GraphqlClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String authorization;

    /** Reads where the server is, and a token of an editor, from the environment. */
    static GraphqlClient ofEnvironment() {
        return new GraphqlClient(
                URI.create(required("BELVEDERE_URL") + "/graphql"), "Bearer " + required("BELVEDERE_TOKEN"));
    }

    /** {@code authorization} is what the header of this name says. */
    public GraphqlClient(URI address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** The body of the answer; {@code query} holds no quotes but escaped ones. */
    public String execute(String query) {
        String body = "{\"query\":\"" + query.replace("\"", "\\\"").replace("\n", " ") + "\"}";
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200 || response.body().contains("\"errors\"")) {
                throw new IllegalStateException(query + " answered " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The first text or number of this name in an answer. */
    public static String member(String answer, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]+)\"?").matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + answer);
        }
        return matcher.group(1);
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null) {
            throw new IllegalStateException("set " + variable + ", as benchmarks/run does");
        }
        return value;
    }
}
