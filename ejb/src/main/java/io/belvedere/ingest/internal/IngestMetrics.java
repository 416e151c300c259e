package io.belvedere.ingest.internal;

import io.belvedere.ingest.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what came in. */
@ApplicationScoped
public class IngestMetrics {

    private static final Metadata KEPT = Metadata.builder()
            .withName("belvedere_ingest_samples")
            .withDescription("Samples that were taken in, or were there already with the same value")
            .build();

    private static final Metadata REFUSED = Metadata.builder()
            .withName("belvedere_ingest_refused_samples")
            .withDescription("Samples that were not taken in, by reason")
            .build();

    private static final Metadata BATCHES = Metadata.builder()
            .withName("belvedere_ingest_batches")
            .withDescription("Batches by outcome: kept, repeated by their producer, or failed as a whole")
            .build();

    @Inject
    private MetricRegistry metrics;

    void completed(Receipt receipt) {
        metrics.counter(BATCHES, new Tag("outcome", receipt.repeated() ? "repeated" : "kept"))
                .inc();
        metrics.counter(KEPT).inc(receipt.kept());
        receipt.refused().forEach(refused -> metrics.counter(
                        REFUSED, new Tag("reason", refused.reason().toText()))
                .inc(refused.count()));
    }

    void failed() {
        metrics.counter(BATCHES, new Tag("outcome", "failed")).inc();
    }
}
