package io.belvedere.grpc.ingest;

import io.belvedere.grpc.v1.IngestResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request of a stream on its way from the message to the answer. For one thread. */
final class Step {

    private final long sequence;
    private final Supplier<CompletionStage<IngestResponse>> work;
    private @Nullable IngestResponse answer;
    private @Nullable Throwable failure;

    /** Of the batch with that sequence; 0 if it is none. */
    Step(long sequence, Supplier<CompletionStage<IngestResponse>> work) {
        this.sequence = sequence;
        this.work = work;
    }

    /** Fails by what it answers alone. */
    CompletionStage<IngestResponse> begin() {
        try {
            return work.get();
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    void settle(@Nullable IngestResponse newAnswer, @Nullable Throwable newFailure) {
        answer = newAnswer;
        failure = newFailure == null ? null : BatchFailures.located(sequence, newFailure);
    }

    boolean isSettled() {
        return answer != null || failure != null;
    }

    IngestResponse answer() {
        return Objects.requireNonNull(answer);
    }

    @Nullable
    Throwable failure() {
        return failure;
    }
}
