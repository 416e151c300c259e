package io.belvedere.benchmarks.gateway;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;

/**
 * One way to come to the layout: a request that is always the same, and where in its answer the layout is.
 *
 * @param port on the loopback interface
 * @param request all of its bytes
 * @param layout takes the layout out of an answer
 * @param cpuSeconds what all processes of the server have used since they started
 */
record LayoutSource(
        String name, int port, byte[] request, UnaryOperator<JsonObject> layout, DoubleSupplier cpuSeconds) {

    private static final int OK = 200;

    static LayoutSource graphql(
            String name, int port, Map<String, String> headers, LayoutQuery query, DoubleSupplier cpuSeconds) {
        byte[] body = query.body().getBytes(StandardCharsets.UTF_8);
        byte[] head = head(
                "POST /graphql",
                port,
                headers,
                "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n");
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return new LayoutSource(name, port, request, LayoutQuery::layout, cpuSeconds);
    }

    static LayoutSource rest(
            String name, int port, Map<String, String> headers, String path, DoubleSupplier cpuSeconds) {
        return new LayoutSource(
                name, port, head("GET " + path, port, headers, ""), UnaryOperator.identity(), cpuSeconds);
    }

    private static byte[] head(String methodAndPath, int port, Map<String, String> headers, String more) {
        StringBuilder head = new StringBuilder(
                methodAndPath + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: application/json\r\n" + more);
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What it answers, on a connection of its own. Any other answer than that it is well is a fault. */
    byte[] ask() {
        try (Connection connection = new Connection(port)) {
            return good(connection.exchange(request)).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " does not answer", failure);
        }
    }

    AnswerReader good(AnswerReader answer) {
        if (answer.status() != OK) {
            throw new IllegalStateException(
                    name + " answered " + answer.status() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    /** The layout that an answer has. */
    JsonObject layoutOf(byte[] answer) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer))) {
            return layout.apply(reader.readObject());
        }
    }
}
