package io.belvedere.graphql.sse;

import io.belvedere.graphql.http.AnswerWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** How events are written: alone on their stream, or with the id of their operation on one that many share. */
enum EventForm {
    DISTINCT {
        @Override
        byte[] next(String operation, Map<String, Object> answer) {
            return event("next", answer);
        }

        @Override
        byte[] complete(String operation) {
            return event("complete", Map.of());
        }
    },
    SINGLE {
        @Override
        byte[] next(String operation, Map<String, Object> answer) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("id", operation);
            members.put("payload", answer);
            return event("next", members);
        }

        @Override
        byte[] complete(String operation) {
            return event("complete", Map.of("id", operation));
        }
    };

    /** A comment, which clients pass over. */
    static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    abstract byte[] next(String operation, Map<String, Object> answer);

    abstract byte[] complete(String operation);

    /** JSON has no line breaks of its own, so it is one line of data. Browsers pass over events without any. */
    private static byte[] event(String name, Map<String, Object> data) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes(("event: " + name + "\ndata:").getBytes(StandardCharsets.UTF_8));
        if (!data.isEmpty()) {
            event.write(' ');
            AnswerWriter.write(data, event);
        }
        event.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        return event.toByteArray();
    }
}
