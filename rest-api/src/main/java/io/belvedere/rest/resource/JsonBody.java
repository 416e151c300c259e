package io.belvedere.rest.resource;

import io.belvedere.http.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Consumer;

/** The bodies of answers, written as they are streamed. */
public final class JsonBody {

    /** Every request to a resource here fits easily. */
    public static final int MAX_BYTES = 65_536;

    private JsonBody() {}

    public static StreamingOutput writing(Consumer<JsonGenerator> content) {
        return target -> {
            try (JsonGenerator json = Json.generator(target)) {
                content.accept(json);
            }
        };
    }
}
