package io.belvedere.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that answers what it was told to, and the console of the command that asks it. */
final class AnsweringServer implements AutoCloseable {

    private static final Reply UNKNOWN = new Reply(404, "{\"detail\":\"no such address\"}");

    private final HttpServer server;
    private final Map<String, Reply> replies = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    record Request(String line, String authorization, String accept, String contentType, String body) {}

    private record Reply(int status, String body) {}

    AnsweringServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** {@code line} is the method and the address with its query. */
    AnsweringServer on(String line, int status, String body) {
        replies.put(line, new Reply(status, body));
        return this;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(new Request(
                line,
                header(exchange, "Authorization"),
                header(exchange, "Accept"),
                header(exchange, "Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Reply reply = replies.getOrDefault(line, UNKNOWN);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    ServerAccess access() {
        return new ServerAccess(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/"), "Bearer secret");
    }

    BoardApi api() {
        return new BoardApi(access());
    }

    Console console() {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    List<String> outLines() {
        return out().lines().toList();
    }

    List<String> errLines() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
