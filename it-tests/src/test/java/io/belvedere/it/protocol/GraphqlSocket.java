package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of graphql-transport-ws that does what a test says, right or wrong. It answers no ping by itself. */
final class GraphqlSocket implements WebSocket.Listener {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private @Nullable WebSocket socket;

    /** Opens one; headers come in pairs of name and value. */
    static GraphqlSocket open(String protocol, String... headers) {
        GraphqlSocket client = new GraphqlSocket();
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder().connectTimeout(PATIENCE);
        if (!protocol.isEmpty()) {
            builder.subprotocols(protocol);
        }
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        client.socket = builder.buildAsync(address(), client).join();
        return client;
    }

    /** One whose connection is acknowledged. */
    static GraphqlSocket connect(String authorization) {
        GraphqlSocket client = open(PROTOCOL, "Authorization", authorization);
        client.say("{\"type\":\"connection_init\"}");
        assertThat(client.next().getString("type")).isEqualTo("connection_ack");
        return client;
    }

    static URI address() {
        return URI.create(TestServer.http().resolve("/graphql").toString().replaceFirst("^http", "ws"));
    }

    WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("it is not open");
        }
        return socket;
    }

    GraphqlSocket say(String message) {
        assertThat(isSent(socket().sendText(message, true)) || closed.isDone()).isTrue();
        return this;
    }

    /** A part of a message without end. False if the socket is closed, or takes no more. */
    boolean sayPart(String part) {
        return isSent(socket().sendText(part, false));
    }

    /** The same for an operation. */
    boolean isToldInTime(String id, String document) {
        return isSent(socket().sendText(subscription(id, document), true));
    }

    private boolean isSent(CompletableFuture<WebSocket> sending) {
        try {
            sending.orTimeout(5, TimeUnit.SECONDS).join();
            return !closed.isDone();
        } catch (CompletionException notSent) {
            return false;
        }
    }

    GraphqlSocket sayBinary(String message) {
        socket().sendBinary(ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8)), true)
                .join();
        return this;
    }

    GraphqlSocket subscribe(String id, String document) {
        return say(subscription(id, document));
    }

    private static String subscription(String id, String document) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("type", "subscribe")
                .add("payload", Json.createObjectBuilder().add("query", document))
                .build()
                .toString();
    }

    /** The next message but pings. */
    JsonObject next() {
        try {
            while (true) {
                String message = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assertThat(message).as("nothing came; closed: %s", closed).isNotNull();
                JsonObject json = json(message);
                if (!json.getString("type").equals("ping")) {
                    return json;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The answer in the next message, which is one of this operation. */
    JsonObject answer(String id) {
        JsonObject message = next();
        assertThat(message.getString("type")).as(message.toString()).isEqualTo("next");
        assertThat(message.getString("id")).isEqualTo(id);
        return message.getJsonObject("payload").getJsonObject("data");
    }

    /** The code with which the server closes. */
    int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    void close() {
        socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        parts.append(part);
        if (last) {
            received.add(parts.toString());
            parts.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }
}
