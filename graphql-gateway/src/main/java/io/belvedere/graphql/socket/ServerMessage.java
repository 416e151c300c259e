package io.belvedere.graphql.socket;

import io.belvedere.graphql.http.AnswerWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server says, as text. */
final class ServerMessage {

    private ServerMessage() {}

    static String ack() {
        return of("connection_ack", null, null);
    }

    static String ping() {
        return of("ping", null, null);
    }

    static String pong(Map<String, @Nullable Object> payload) {
        return of("pong", null, payload.isEmpty() ? null : payload);
    }

    static String next(String id, Map<String, Object> answer) {
        return of("next", id, answer);
    }

    static String error(String id, List<Map<String, Object>> errors) {
        return of("error", id, errors);
    }

    static String complete(String id) {
        return of("complete", id, null);
    }

    private static String of(String type, @Nullable String id, @Nullable Object payload) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (id != null) {
            members.put("id", id);
        }
        members.put("type", type);
        if (payload != null) {
            members.put("payload", payload);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        AnswerWriter.write(members, text);
        return text.toString(StandardCharsets.UTF_8);
    }
}
