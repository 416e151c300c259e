package io.belvedere.grpc.ingest;

import io.belvedere.grpc.v1.SeriesDefinition;
import io.belvedere.metric.Labels;
import io.belvedere.problem.BelvedereException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The series of a stream by the client's numbers. Each number is given once, and the stream ends with all of them. For one thread. */
final class SeriesDictionary {

    private static final int FIRST_CAPACITY = 16;

    private final BatchLimits limits;
    private final LabelReader reader;
    private final Map<Labels, StreamSeries> byLabels = new HashMap<>();
    private @Nullable StreamSeries[] byNumber = new StreamSeries[FIRST_CAPACITY];
    private long bytes;

    SeriesDictionary(BatchLimits limits) {
        this.limits = limits;
        this.reader = new LabelReader(limits.labels());
    }

    /** A series whose labels break a rule has its number too: its samples are refused, and all else goes on. */
    void define(SeriesDefinition definition) {
        int number = definition.getNumber();
        // As the message has it, the number is unsigned.
        if (number < 0 || number >= limits.maxSeries()) {
            throw BelvedereException.invalid(
                    "new_series.number",
                    "is " + Integer.toUnsignedLong(number) + ", allowed is 0 to " + (limits.maxSeries() - 1));
        }
        if (find(number) != null) {
            throw BelvedereException.invalid(
                    "new_series.number", "is " + number + ", which this stream has given to a series already");
        }
        bytes += definition.getSerializedSize();
        if (bytes > limits.maxSeriesBytes()) {
            throw BelvedereException.invalid(
                    "new_series",
                    "has with all that came before " + bytes + " bytes, at most " + limits.maxSeriesBytes()
                            + " are allowed in a stream");
        }
        put(number, read(definition));
    }

    StreamSeries get(int number) {
        StreamSeries series = find(number);
        if (series == null) {
            throw BelvedereException.invalid(
                    "series",
                    "has the number " + Integer.toUnsignedLong(number) + ", which this stream has given to no series");
        }
        return series;
    }

    private StreamSeries read(SeriesDefinition definition) {
        try {
            Labels labels = reader.toLabels(definition.getLabelsList());
            return byLabels.computeIfAbsent(labels, StreamSeries::of);
        } catch (BelvedereException broken) {
            return StreamSeries.refused(definition.getNumber(), broken);
        }
    }

    private void put(int number, StreamSeries series) {
        if (number >= byNumber.length) {
            int capacity = (int) Math.min(limits.maxSeries(), Math.max(number + 1L, 2L * byNumber.length));
            byNumber = Arrays.copyOf(byNumber, capacity);
        }
        byNumber[number] = series;
    }

    private @Nullable StreamSeries find(int number) {
        return number >= 0 && number < byNumber.length ? byNumber[number] : null;
    }
}
