package io.belvedere.ingest;

import io.belvedere.access.Caller;
import io.belvedere.sample.ProducerTurn;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Does what a test says with each batch, where nobody asks how far a producer has come. */
public record IngestOnly(Batches batches) implements IngestService {

    /** What becomes of a batch. */
    public interface Batches {
        CompletionStage<Receipt> ingest(Caller caller, SampleBatch batch, @Nullable ProducerTurn turn);
    }

    @Override
    public CompletionStage<Receipt> ingest(Caller caller, SampleBatch batch, @Nullable ProducerTurn turn) {
        return batches.ingest(caller, batch, turn);
    }

    @Override
    public CompletionStage<Long> lastSequence(Caller caller, String producer) {
        return CompletableFuture.completedFuture(0L);
    }
}
