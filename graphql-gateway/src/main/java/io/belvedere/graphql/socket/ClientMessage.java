package io.belvedere.graphql.socket;

import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.http.Json;
import io.belvedere.problem.BelvedereException;
import jakarta.json.JsonException;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What a client may say. */
sealed interface ClientMessage {

    /** Longer ids would only be sent back and forth. */
    int MAX_ID_LENGTH = 128;

    /** Who it is; the payload may have the credentials. */
    record ConnectionInit(Map<String, @Nullable Object> payload) implements ClientMessage {}

    /** To be answered by a pong with the same payload. */
    record Ping(Map<String, @Nullable Object> payload) implements ClientMessage {}

    /** That it is still there. */
    record Pong() implements ClientMessage {}

    /** An operation that it asks for. */
    record Subscribe(String id, GraphqlRequest request) implements ClientMessage {}

    /** That it wants to hear no more of an operation. */
    record Complete(String id) implements ClientMessage {}

    /** Refuses with 4400 what the protocol does not know. */
    static ClientMessage parse(String text) {
        Map<String, @Nullable Object> members = object(text);
        Object type = members.get("type");
        if (!(type instanceof String name)) {
            throw malformed("the message has no type");
        }
        return switch (name) {
            case "connection_init" -> new ConnectionInit(payload(name, members));
            case "ping" -> new Ping(payload(name, members));
            case "pong" -> {
                payload(name, members);
                yield new Pong();
            }
            case "subscribe" -> new Subscribe(id(name, members), request(members));
            case "complete" -> new Complete(id(name, members));
            default -> throw malformed("clients send no message of the type " + name);
        };
    }

    private static Map<String, @Nullable Object> object(String text) {
        try {
            return Json.object(text);
        } catch (JsonException | NoSuchElementException | IllegalStateException notJson) {
            throw malformed("the message is not well-formed JSON");
        } catch (BelvedereException refused) {
            throw malformed("the message is not understood: " + refused.getMessage());
        }
    }

    private static String id(String type, Map<String, @Nullable Object> members) {
        if (members.get("id") instanceof String id && !id.isEmpty() && id.length() <= MAX_ID_LENGTH) {
            return id;
        }
        throw malformed(type + " needs an id of 1 to " + MAX_ID_LENGTH + " characters");
    }

    private static GraphqlRequest request(Map<String, @Nullable Object> members) {
        if (members.get("payload") == null) {
            throw malformed("subscribe needs a payload");
        }
        try {
            return GraphqlRequest.of(payload("subscribe", members));
        } catch (BelvedereException refused) {
            throw malformed("the payload of subscribe is not understood: " + refused.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> payload(String type, Map<String, @Nullable Object> members) {
        Object payload = members.get("payload");
        if (payload == null) {
            return Map.of();
        }
        if (payload instanceof Map<?, ?> object) {
            return (Map<String, @Nullable Object>) object;
        }
        throw malformed("the payload of " + type + " is not an object");
    }

    private static Violation malformed(String reason) {
        return Violation.of(Ending.Code.BAD_REQUEST, reason);
    }
}
