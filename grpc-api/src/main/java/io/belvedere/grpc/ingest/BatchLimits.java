package io.belvedere.grpc.ingest;

import io.belvedere.ingest.IngestLimits;
import io.belvedere.metric.LabelLimits;
import io.belvedere.problem.BelvedereException;
import io.belvedere.settings.Settings;

/**
 * What batches and streams may hold. Together with the largest message it bounds the memory that a stream takes.
 *
 * @param maxInFlight batches of a stream that are read before the first of them is answered
 * @param maxSeries of a stream
 * @param maxSeriesBytes what the labels of all series of a stream take as messages
 */
record BatchLimits(LabelLimits labels, int maxSamples, int maxInFlight, int maxSeries, int maxSeriesBytes) {

    static final BatchLimits DEFAULTS = new BatchLimits(IngestLimits.DEFAULTS.labels(), 100_000, 8, 100_000, 64 << 20);

    /** Refuses all that is wrong of this together. */
    static BatchLimits from(Settings settings) {
        BatchLimits limits = new BatchLimits(
                IngestLimits.from(settings).labels(),
                settings.integer("belvedere.grpc.ingest.max-samples-per-batch", DEFAULTS.maxSamples, 1, 10_000_000),
                settings.integer("belvedere.grpc.ingest.max-batches-in-flight", DEFAULTS.maxInFlight, 1, 1_000),
                settings.integer("belvedere.grpc.ingest.max-series-per-stream", DEFAULTS.maxSeries, 1, 10_000_000),
                settings.integer(
                        "belvedere.grpc.ingest.max-series-bytes-per-stream",
                        DEFAULTS.maxSeriesBytes,
                        1 << 10,
                        1 << 30));
        settings.refuseFaults();
        return limits;
    }

    /** Refuses columns that do not belong together. */
    static void requireAsMany(String field, int count, String other, int expected) {
        if (count != expected) {
            throw BelvedereException.invalid(
                    field, "has " + count + " elements and " + other + " " + expected + ", they must have as many");
        }
    }

    /** Refuses a batch with more samples than one may have. */
    void requireSamples(long count) {
        if (count > maxSamples) {
            throw BelvedereException.invalid(
                    "batch", "has " + count + " samples, at most " + maxSamples + " are allowed; send several");
        }
    }
}
