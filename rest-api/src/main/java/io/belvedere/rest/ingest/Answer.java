package io.belvedere.rest.ingest;

import io.belvedere.http.ProblemDocument;
import io.belvedere.http.Problems;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told.
 *
 * @param mediaType empty for an answer without a body
 * @param problem as which it is counted; null for success
 */
public record Answer(int status, Map<String, String> headers, String mediaType, Body body, @Nullable Problem problem) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer empty(int status, Map<String, String> headers) {
        return new Answer(status, headers, "", (id, target) -> {}, null);
    }

    public static Answer of(int status, String mediaType, byte[] body) {
        return new Answer(status, Map.of(), mediaType, (id, target) -> target.write(body), null);
    }

    public static Answer of(ProblemDocument document, Map<String, String> headers) {
        return new Answer(
                document.status(),
                headers,
                Problems.MEDIA_TYPE,
                (id, target) -> Problems.write(document, id, target),
                document.problem());
    }

    /** Writes itself, with the id of the request if it has a place for it. */
    public interface Body {
        void writeTo(RequestId id, OutputStream target) throws IOException;
    }
}
