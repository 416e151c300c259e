package io.belvedere.otlp;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.ingest.IngestService;
import io.belvedere.ingest.Receipt;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.sample.ProducerTurn;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The one call that OTLP has for metrics, the same for each protocol that carries it. */
public final class MetricsExport {

    private final IngestService ingest;
    private final MetricsConversion conversion;

    public MetricsExport(IngestService ingest, MetricsConversion conversion) {
        this.ingest = ingest;
        this.conversion = conversion;
    }

    /**
     * Completes when all that was taken is durable. It fails with LIMIT_EXCEEDED if the sender should send all of it again
     * later; what was refused for good is told by the answer, for that would be refused again.
     */
    public CompletionStage<ExportMetricsServiceResponse> export(
            Caller caller, ExportMetricsServiceRequest request, @Nullable ProducerTurn turn) {
        caller.require(Role.EDITOR);
        ConvertedMetrics converted = conversion.convert(caller.tenant(), request);
        if (converted.decoded().batch().size() == 0) {
            Receipt nothing = new Receipt(0, List.of(), false, null);
            return CompletableFuture.completedFuture(converted.answer(nothing));
        }
        return ingest.ingest(caller, converted.decoded().batch(), turn)
                .thenApply(receipt -> answer(converted, receipt));
    }

    private static ExportMetricsServiceResponse answer(ConvertedMetrics converted, Receipt receipt) {
        if (receipt.isToBeRepeated()) {
            throw new BelvedereException(
                    Problem.LIMIT_EXCEEDED,
                    receipt.refusalText(),
                    Map.of("retryAfterSeconds", Long.toString(receipt.retrySeconds())));
        }
        return converted.answer(receipt);
    }
}
