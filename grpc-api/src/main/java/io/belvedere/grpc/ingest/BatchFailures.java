package io.belvedere.grpc.ingest;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** Failures that say which batch they are about, for a client has several under way. */
final class BatchFailures {

    private BatchFailures() {}

    /** What is no batch has the sequence 0. Faults of ours stay what they are, for the log. */
    static Throwable located(long sequence, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        boolean toldOfABatch =
                sequence > 0 && cause instanceof BelvedereException told && told.problem() != Problem.INTERNAL;
        return toldOfABatch ? located(sequence, (BelvedereException) cause) : cause;
    }

    static BelvedereException located(long sequence, BelvedereException told) {
        Map<String, String> details = new LinkedHashMap<>(told.details());
        details.put("sequence", Long.toString(sequence));
        return new BelvedereException(told.problem(), "batch " + sequence + ": " + told.getMessage(), details);
    }
}
