package io.belvedere.grpc.ingest;

import io.belvedere.access.Caller;
import io.belvedere.grpc.v1.IngestBatch;
import io.belvedere.grpc.v1.IngestRequest;
import io.belvedere.grpc.v1.IngestResponse;
import io.belvedere.grpc.v1.IngestStart;
import io.belvedere.grpc.v1.IngestStarted;
import io.belvedere.ingest.DecodedBatch;
import io.belvedere.ingest.IngestService;
import io.belvedere.ingest.Receipt;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import io.belvedere.sample.ProducerTurn;
import org.jspecify.annotations.Nullable;

/** What the messages of one stream ask for, read one after the other. For one thread. */
final class StreamRequests {

    private static final long NO_BATCH = 0;

    private final IngestService ingest;
    private final Caller caller;
    private final BatchLimits limits;
    private final StreamBatches batches;
    private @Nullable String producer;
    private boolean begun;

    StreamRequests(IngestService ingest, Caller caller, BatchLimits limits) {
        this.ingest = ingest;
        this.caller = caller;
        this.limits = limits;
        this.batches = new StreamBatches(limits);
    }

    /** Refuses what is no proper message at this place of the stream. */
    Step read(IngestRequest request) {
        boolean first = !begun;
        begun = true;
        return switch (request.getMessageCase()) {
            case START -> start(request.getStart(), first);
            case BATCH -> batch(request.getBatch());
            case MESSAGE_NOT_SET -> throw BelvedereException.invalid("message", "is neither a start nor a batch");
        };
    }

    boolean areOfAProducer() {
        return producer != null;
    }

    private Step start(IngestStart start, boolean first) {
        if (!first) {
            throw BelvedereException.invalid("start", "must be the first message of a stream");
        }
        String named = Text.required("producer", start.getProducer(), ProducerTurn.MAX_PRODUCER_LENGTH);
        producer = named;
        return new Step(NO_BATCH, () -> ingest.lastSequence(caller, named).thenApply(this::started));
    }

    private IngestResponse started(long lastSequence) {
        return IngestResponse.newBuilder()
                .setStarted(IngestStarted.newBuilder()
                        .setLastSequence(lastSequence)
                        .setMaxBatchesInFlight(limits.maxInFlight())
                        .setMaxSamplesPerBatch(limits.maxSamples())
                        .setMaxSeries(limits.maxSeries()))
                .build();
    }

    private Step batch(IngestBatch message) {
        long sequence = message.getSequence();
        DecodedBatch decoded = decode(message);
        ProducerTurn turn = producer == null ? null : new ProducerTurn(producer, sequence);
        return new Step(sequence, () -> ingest.ingest(caller, decoded.batch(), turn)
                .thenApply(receipt -> answer(sequence, decoded.complete(receipt))));
    }

    private static IngestResponse answer(long sequence, Receipt receipt) {
        return IngestResponse.newBuilder()
                .setReceipt(ReceiptMessages.toMessage(sequence, receipt))
                .build();
    }

    private DecodedBatch decode(IngestBatch message) {
        try {
            return batches.read(message);
        } catch (BelvedereException refusal) {
            throw BatchFailures.located(message.getSequence(), refusal);
        }
    }
}
