package io.belvedere.grpc.ingest;

import io.belvedere.grpc.v1.SeriesSamples;
import io.belvedere.grpc.v1.WriteRequest;
import io.belvedere.grpc.v1.WriteResponse;
import io.belvedere.ingest.DecodedBatch;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.Refusals;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.problem.BelvedereException;
import io.belvedere.sample.ProducerTurn;
import org.jspecify.annotations.Nullable;

/** Batches that come alone. */
final class WriteMessages {

    private WriteMessages() {}

    static DecodedBatch toBatch(WriteRequest request, BatchLimits limits) {
        limits.requireSamples(request.getSeriesList().stream()
                .mapToLong(SeriesSamples::getValuesCount)
                .sum());
        LabelReader reader = new LabelReader(limits.labels());
        SampleBatch.Builder batch = SampleBatch.builder();
        Refusals refusals = new Refusals();
        for (int i = 0; i < request.getSeriesCount(); i++) {
            SeriesSamples samples = request.getSeries(i);
            BatchLimits.requireAsMany(
                    "series.times_millis", samples.getTimesMillisCount(), "values", samples.getValuesCount());
            if (samples.getValuesCount() == 0) {
                continue;
            }
            try {
                add(samples, batch.series(reader.toLabels(samples.getLabelsList())), batch);
            } catch (BelvedereException broken) {
                String example = "series " + i + ": " + broken.getMessage();
                refusals.add(Reason.LABELS, samples.getValuesCount(), () -> example);
            }
        }
        MetadataMessages.toMetadata(request.getMetadataList(), limits.labels()).forEach(batch::metadata);
        return new DecodedBatch(batch.build(), refusals.toList());
    }

    static @Nullable ProducerTurn toTurn(WriteRequest request) {
        if (!request.getProducer().isEmpty()) {
            return new ProducerTurn(request.getProducer(), request.getSequence());
        }
        if (request.getSequence() != 0) {
            throw BelvedereException.invalid(
                    "producer", "is missing; the sequence " + request.getSequence() + " must be one of a producer");
        }
        return null;
    }

    static WriteResponse toResponse(WriteRequest request, Receipt receipt) {
        return WriteResponse.newBuilder()
                .setReceipt(ReceiptMessages.toMessage(request.getSequence(), receipt))
                .build();
    }

    private static void add(SeriesSamples samples, int series, SampleBatch.Builder batch) {
        for (int i = 0; i < samples.getValuesCount(); i++) {
            batch.add(series, samples.getTimesMillis(i), samples.getValues(i));
        }
    }
}
