package io.belvedere.grpc.ingest;

import io.belvedere.access.Caller;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.IngestService;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.sample.ProducerTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Takes a batch in when a test lets it go, whichever of those that wait it is. */
final class GatedIngestService implements IngestService {

    final InMemoryIngestService kept = new InMemoryIngestService();
    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public CompletionStage<Receipt> ingest(Caller caller, SampleBatch batch, @Nullable ProducerTurn turn) {
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        waiting.add(() -> kept.ingest(caller, batch, turn).whenComplete((told, failure) -> {
            if (failure == null) {
                receipt.complete(told);
            } else {
                receipt.completeExceptionally(failure);
            }
        }));
        return receipt;
    }

    @Override
    public CompletionStage<Long> lastSequence(Caller caller, String producer) {
        return kept.lastSequence(caller, producer);
    }

    int waitingCount() {
        return waiting.size();
    }

    /** The one that has waited longest is 0. */
    void letGo(int index) {
        waiting.remove(index).run();
    }
}
