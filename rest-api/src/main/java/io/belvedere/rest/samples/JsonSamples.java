package io.belvedere.rest.samples;

import io.belvedere.http.HttpRefusal;
import io.belvedere.http.Json;
import io.belvedere.http.ProblemDocument;
import io.belvedere.http.Problems;
import io.belvedere.ingest.DecodedBatch;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.IngestService;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.rest.ingest.Answer;
import io.belvedere.rest.ingest.GzipBody;
import io.belvedere.rest.ingest.IngestProtocol;
import io.belvedere.rest.ingest.MediaType;
import io.belvedere.rest.ingest.Post;
import io.belvedere.rest.samples.SamplesReader.Document;
import io.belvedere.sample.ProducerTurn;
import jakarta.json.stream.JsonGenerator;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Samples as JSON. The answer is a receipt if any sample was kept or none refused; else it is a problem document: 429 if all
 * of it is worth repeating, 400 if not.
 */
public final class JsonSamples implements IngestProtocol {

    public static final String PATH = "/api/v1/samples";

    private static final String TYPE = "application/json";

    private final IngestService ingest;
    private final IngestLimits limits;
    private final InstantSource clock;

    public JsonSamples(IngestService ingest, IngestLimits limits, InstantSource clock) {
        this.ingest = ingest;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Answer> take(Post post) {
        requireJson(MediaType.parse(post.contentType()));
        byte[] body = GzipBody.unpack(post, limits.maxDecompressedBytes());
        Document document =
                SamplesReader.read(body, limits.labels(), clock.instant().toEpochMilli());
        DecodedBatch decoded = document.batch();
        return ingest.ingest(post.caller(), decoded.batch(), turn(post.turn(), document.turn()))
                .thenApply(receipt -> answer(decoded.complete(receipt)));
    }

    private static void requireJson(MediaType type) {
        String charset = type.parameter("charset");
        if (!type.type().equals(TYPE) || !(charset.isEmpty() || charset.equalsIgnoreCase("utf-8"))) {
            throw HttpRefusal.unsupportedMediaType(TYPE);
        }
    }

    private static @Nullable ProducerTurn turn(@Nullable ProducerTurn ofHeaders, @Nullable ProducerTurn ofBody) {
        if (ofHeaders != null && ofBody != null && !ofHeaders.equals(ofBody)) {
            throw BelvedereException.invalid("producer", "is not the same in the headers and in the body");
        }
        return ofBody == null ? ofHeaders : ofBody;
    }

    private static Answer answer(Receipt receipt) {
        if (receipt.kept() > 0 || receipt.refused().isEmpty()) {
            return new Answer(
                    200,
                    Map.of(),
                    TYPE,
                    (id, target) -> {
                        try (JsonGenerator json = Json.generator(target)) {
                            json.writeStartObject();
                            json.write("kept", receipt.kept());
                            writeRefused(receipt, json);
                            json.write("repeated", receipt.repeated());
                            json.writeEnd();
                        }
                    },
                    null);
        }
        if (receipt.isToBeRepeated()) {
            return refusal(
                    Problem.LIMIT_EXCEEDED, receipt, Map.of("Retry-After", Long.toString(receipt.retrySeconds())));
        }
        return refusal(Problem.INVALID, receipt, Map.of());
    }

    private static Answer refusal(Problem problem, Receipt receipt, Map<String, String> headers) {
        ProblemDocument document = ProblemDocument.of(new BelvedereException(problem, receipt.refusalText()));
        return new Answer(
                document.status(),
                headers,
                Problems.MEDIA_TYPE,
                (id, target) -> Problems.write(document, id, json -> writeRefused(receipt, json), target),
                problem);
    }

    private static void writeRefused(Receipt receipt, JsonGenerator json) {
        json.writeStartArray("refused");
        for (RefusedSamples refused : receipt.refused()) {
            json.writeStartObject()
                    .write("reason", refused.reason().toText())
                    .write("count", refused.count())
                    .write("example", refused.example())
                    .writeEnd();
        }
        json.writeEnd();
        if (receipt.isWorthRepeating()) {
            json.write("retryAfterSeconds", receipt.retrySeconds());
        }
    }
}
