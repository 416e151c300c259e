package io.belvedere.grpc.ingest;

import io.belvedere.metric.Labels;
import io.belvedere.problem.BelvedereException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of a stream under all numbers that it has, or what is wrong with it; and its place in the batch that is put
 * together just now. For one thread.
 */
final class StreamSeries {

    private final @Nullable Labels labels;
    private final String fault;
    private long batch;
    private int place;

    private StreamSeries(@Nullable Labels labels, String fault) {
        this.labels = labels;
        this.fault = fault;
    }

    static StreamSeries of(Labels labels) {
        return new StreamSeries(labels, "");
    }

    static StreamSeries refused(int number, BelvedereException refusal) {
        return new StreamSeries(null, "series " + number + ": " + refusal.getMessage());
    }

    boolean isRefused() {
        return labels == null;
    }

    /** What is wrong with it, for people. */
    String fault() {
        return fault;
    }

    /** Where it is among the series of the batch; the first time in each batch it is added to them. */
    int placeIn(long currentBatch, List<Labels> series) {
        if (batch != currentBatch && labels != null) {
            batch = currentBatch;
            place = series.size();
            series.add(labels);
        }
        return place;
    }
}
