package io.belvedere.ingest;

import io.belvedere.access.Caller;
import io.belvedere.sample.ProducerTurn;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Takes samples in. From editor on. */
public interface IngestService {

    /**
     * Completes once every sample is either durable or refused by the receipt. It fails, and then nothing of the batch is
     * kept, with UNAVAILABLE if the store is away and LIMIT_EXCEEDED if the node cannot hold more.
     *
     * @param turn with it, a batch that is sent again is not counted twice
     */
    CompletionStage<Receipt> ingest(Caller caller, SampleBatch batch, @Nullable ProducerTurn turn);

    /** The sequence of the producer's last batch that is kept, 0 if there is none: from where it goes on. */
    CompletionStage<Long> lastSequence(Caller caller, String producer);
}
