package io.belvedere.rest.ingest;

import io.belvedere.http.ProblemDocument;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** One way of sending samples over HTTP, without the container: what is posted becomes an answer. */
public interface IngestProtocol {

    /** Throws, or completes with an exception, what {@link #failed} then tells. */
    CompletionStage<Answer> take(Post post);

    /** The answer to a post that failed as a whole. */
    default Answer failed(Post post, ProblemDocument document, Map<String, String> headers) {
        return Answer.of(document, headers);
    }
}
