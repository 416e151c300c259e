package io.belvedere.rest.remotewrite;

import io.belvedere.http.HttpRefusal;
import io.belvedere.http.ProblemDocument;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.IngestService;
import io.belvedere.ingest.Receipt;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.rest.ingest.Answer;
import io.belvedere.rest.ingest.IngestProtocol;
import io.belvedere.rest.ingest.MediaType;
import io.belvedere.rest.ingest.Post;
import io.belvedere.tenant.TenantId;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remote write as Prometheus and others send it. Of a request whose samples are not all kept, the rest is; the answer is
 * then 400, or 429 if the whole request is to be sent again, which adds nothing twice.
 */
public final class RemoteWrite implements IngestProtocol {

    public static final String PATH = "/api/v1/write";

    private static final String TYPE = "application/x-protobuf";
    private static final String ENCODING = "snappy";
    private static final String WRITTEN = "X-Prometheus-Remote-Write-%s-Written";

    private final IngestService ingest;
    private final SeriesIndexes indexes;
    private final IngestLimits limits;
    private final Map<TenantId, SeenSeries> seen = new ConcurrentHashMap<>();

    public RemoteWrite(IngestService ingest, SeriesIndexes indexes, IngestLimits limits) {
        this.ingest = ingest;
        this.indexes = indexes;
        this.limits = limits;
    }

    @Override
    public CompletionStage<Answer> take(Post post) {
        Version version = Version.of(post.contentType());
        // Version 1.0 senders are old enough to have forgotten the header; there is only one encoding.
        if (!post.contentEncoding().isBlank() && !post.contentEncoding().strip().equalsIgnoreCase(ENCODING)) {
            throw HttpRefusal.unsupportedEncoding(ENCODING);
        }
        byte[] message = SnappyBlock.unpack(post.body(), limits.maxDecompressedBytes());
        Decoded decoded =
                version.decode(message, limits.labels(), seen(post.caller().tenant()));
        return ingest.ingest(post.caller(), decoded.batch().batch(), post.turn())
                .thenApply(receipt -> answer(decoded, decoded.batch().complete(receipt)));
    }

    private SeenSeries seen(TenantId tenant) {
        return seen.computeIfAbsent(tenant, none -> new SeenSeries(indexes.of(tenant)));
    }

    /** Senders of version 2.0 count by these headers, whatever became of the request. */
    @Override
    public Answer failed(Post post, ProblemDocument document, Map<String, String> headers) {
        Map<String, String> all = written(0);
        all.putAll(headers);
        return Answer.of(document, all);
    }

    private static Answer answer(Decoded decoded, Receipt receipt) {
        Map<String, String> headers =
                written(receipt.repeated() ? decoded.batch().batch().size() : receipt.kept());
        headers.putAll(decoded.passedOver().headers());
        if (receipt.refused().isEmpty()) {
            return Answer.empty(204, headers);
        }
        if (!receipt.isToBeRepeated()) {
            return refusal(Problem.INVALID, receipt, headers);
        }
        headers.put("Retry-After", Long.toString(receipt.retrySeconds()));
        return refusal(Problem.LIMIT_EXCEEDED, receipt, headers);
    }

    private static Map<String, String> written(int samples) {
        return new TreeMap<>(Map.of(
                WRITTEN.formatted("Samples"), Integer.toString(samples),
                WRITTEN.formatted("Histograms"), "0",
                WRITTEN.formatted("Exemplars"), "0"));
    }

    private static Answer refusal(Problem problem, Receipt receipt, Map<String, String> headers) {
        return Answer.of(ProblemDocument.of(new BelvedereException(problem, receipt.refusalText())), headers);
    }

    /** The message that the body is, as its Content-Type says. */
    private enum Version {
        ONE("prometheus.WriteRequest"),
        TWO("io.prometheus.write.v2.Request");

        private final String message;

        Version(String message) {
            this.message = message;
        }

        static Version of(String contentType) {
            MediaType type = MediaType.parse(contentType);
            if (!type.type().isEmpty() && !type.type().equals(TYPE)) {
                throw unsupported();
            }
            String proto = type.parameter("proto");
            if (proto.isEmpty() || proto.equals(ONE.message)) {
                return ONE;
            }
            if (proto.equals(TWO.message)) {
                return TWO;
            }
            throw unsupported();
        }

        Decoded decode(byte[] bytes, LabelLimits labels, SeenSeries seen) {
            try {
                return switch (this) {
                    case ONE -> WriteRequestDecoder.decode(bytes, labels, seen);
                    case TWO -> SymbolRequestDecoder.decode(bytes, labels);
                };
            } catch (IOException malformed) {
                throw BelvedereException.invalid("body", "is not a well-formed " + message);
            }
        }

        private static HttpRefusal unsupported() {
            return HttpRefusal.unsupportedBinary(
                    TYPE + ";proto=" + ONE.message + ", " + TYPE + ";proto=" + TWO.message);
        }
    }
}
