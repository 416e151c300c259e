package io.belvedere.rest.otlp;

import io.belvedere.http.ProblemDocument;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.IngestService;
import io.belvedere.otlp.MetricsConversion;
import io.belvedere.otlp.MetricsExport;
import io.belvedere.otlp.OtlpSettings;
import io.belvedere.rest.ingest.Answer;
import io.belvedere.rest.ingest.GzipBody;
import io.belvedere.rest.ingest.IngestProtocol;
import io.belvedere.rest.ingest.Post;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Metrics by OTLP, as SDKs and collectors of OpenTelemetry send them. Answers and errors are in the encoding of the request. */
public final class OtlpMetrics implements IngestProtocol {

    public static final String PATH = "/v1/metrics";

    private final MetricsExport export;
    private final int maxBytes;

    public OtlpMetrics(IngestService ingest, OtlpSettings settings, IngestLimits limits) {
        this.export = new MetricsExport(ingest, new MetricsConversion(settings, limits.labels()));
        this.maxBytes = limits.maxDecompressedBytes();
    }

    @Override
    public CompletionStage<Answer> take(Post post) {
        Encoding encoding = Encoding.of(post.contentType()).orElseThrow(Encoding::unknown);
        byte[] body = GzipBody.unpack(post, maxBytes);
        return export.export(post.caller(), encoding.request(body), post.turn())
                .thenApply(response -> Answer.of(200, encoding.mediaType(), encoding.response(response)));
    }

    /** A sender that speaks neither encoding is told as everybody else is. */
    @Override
    public Answer failed(Post post, ProblemDocument document, Map<String, String> headers) {
        Optional<Encoding> encoding = Encoding.of(post.contentType());
        if (encoding.isEmpty()) {
            return Answer.of(document, headers);
        }
        byte[] status = encoding.get().status(Statuses.of(document));
        return new Answer(
                document.status(),
                headers,
                encoding.get().mediaType(),
                (id, target) -> target.write(status),
                document.problem());
    }
}
