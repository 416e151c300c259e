package io.belvedere.otlp;

import io.belvedere.ingest.DecodedBatch;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsPartialSuccess;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;

/**
 * What a request became. Its sender counts in data points, of which a histogram alone makes many samples.
 *
 * @param decoded with what was refused of it, in data points
 * @param points that the request had
 * @param warning of what refuses no point; empty if there is nothing to warn of
 */
public record ConvertedMetrics(DecodedBatch decoded, int points, String warning) {

    /** What the sender is told when the samples are durable. */
    public ExportMetricsServiceResponse answer(Receipt receipt) {
        String message = message(receipt);
        if (message.isEmpty()) {
            return ExportMetricsServiceResponse.getDefaultInstance();
        }
        return ExportMetricsServiceResponse.newBuilder()
                .setPartialSuccess(ExportMetricsPartialSuccess.newBuilder()
                        .setRejectedDataPoints(rejected(receipt))
                        .setErrorMessage(message))
                .build();
    }

    private String message(Receipt receipt) {
        String refusals = decoded.complete(receipt).refusalText();
        return refusals.isEmpty() || warning.isEmpty() ? refusals + warning : refusals + "; " + warning;
    }

    /**
     * The receipt tells how many samples were refused, not of which points. All samples of a point have one time, so what
     * is refused is mostly whole points, and the share of the samples is taken for that of the points.
     */
    private long rejected(Receipt receipt) {
        long unconverted =
                decoded.refused().stream().mapToLong(RefusedSamples::count).sum();
        long converted = points - unconverted;
        long samples = decoded.batch().size();
        long refused = receipt.refusedCount();
        long share = samples == 0 ? 0 : (refused * converted + samples - 1) / samples;
        return unconverted + Math.min(converted, share);
    }
}
