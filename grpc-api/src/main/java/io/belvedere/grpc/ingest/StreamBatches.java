package io.belvedere.grpc.ingest;

import io.belvedere.grpc.v1.IngestBatch;
import io.belvedere.ingest.DecodedBatch;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.Labels;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The batches of one stream, read one after the other. No sample takes an object of its own. For one thread. */
final class StreamBatches {

    private final BatchLimits limits;
    private final SeriesDictionary dictionary;
    private long lastSequence;
    private long batches;

    StreamBatches(BatchLimits limits) {
        this.limits = limits;
        this.dictionary = new SeriesDictionary(limits);
    }

    DecodedBatch read(IngestBatch message) {
        requireHigher(message.getSequence());
        limits.requireSamples(requireColumns(message));
        message.getNewSeriesList().forEach(dictionary::define);
        batches++;
        return samples(message);
    }

    private void requireHigher(long sequence) {
        if (sequence <= lastSequence) {
            throw BelvedereException.invalid(
                    "sequence", "is " + sequence + ", must be at least " + (lastSequence + 1) + " now");
        }
        lastSequence = sequence;
    }

    private static int requireColumns(IngestBatch message) {
        int count = message.getValuesCount();
        BatchLimits.requireAsMany("series", message.getSeriesCount(), "values", count);
        BatchLimits.requireAsMany("time_offsets_millis", message.getTimeOffsetsMillisCount(), "values", count);
        return count;
    }

    private DecodedBatch samples(IngestBatch message) {
        int count = message.getValuesCount();
        List<Labels> series = new ArrayList<>();
        int[] seriesOf = new int[count];
        long[] timestamps = new long[count];
        double[] values = new double[count];
        int size = 0;
        String firstFault = "";
        for (int i = 0; i < count; i++) {
            StreamSeries known = dictionary.get(message.getSeries(i));
            if (known.isRefused()) {
                firstFault = firstFault.isEmpty() ? known.fault() : firstFault;
                continue;
            }
            seriesOf[size] = known.placeIn(batches, series);
            timestamps[size] = timestamp(message.getBaseTimeMillis(), message.getTimeOffsetsMillis(i));
            values[size] = message.getValues(i);
            size++;
        }
        SampleBatch batch = new SampleBatch(
                List.copyOf(series),
                cut(seriesOf, size),
                cut(timestamps, size),
                cut(values, size),
                MetadataMessages.toMetadata(message.getMetadataList(), limits.labels()));
        return new DecodedBatch(
                batch,
                size == count ? List.of() : List.of(new RefusedSamples(Reason.LABELS, count - size, firstFault)));
    }

    private static long timestamp(long base, long offset) {
        try {
            return Math.addExact(base, offset);
        } catch (ArithmeticException beyond) {
            throw BelvedereException.invalid(
                    "time_offsets_millis", "has " + offset + ", which beyond " + base + " is no 64-bit number");
        }
    }

    private static int[] cut(int[] column, int size) {
        return size == column.length ? column : Arrays.copyOf(column, size);
    }

    private static long[] cut(long[] column, int size) {
        return size == column.length ? column : Arrays.copyOf(column, size);
    }

    private static double[] cut(double[] column, int size) {
        return size == column.length ? column : Arrays.copyOf(column, size);
    }
}
