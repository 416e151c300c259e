package io.belvedere.ingest;

import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples as one request brought them, as columns: each has the number of its series, a time in milliseconds since 1970
 * and a value. A batch knows nothing of tenants and limits. The arrays are shared, not copied, and never change.
 *
 * @param metadata what is told of metrics, by their names
 */
public record SampleBatch(
        List<Labels> series, int[] seriesOf, long[] timestamps, double[] values, Map<String, MetricMetadata> metadata) {

    public int size() {
        return timestamps.length;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects samples in the order in which they come. Series that come again get the number that they had. */
    public static final class Builder {

        private static final int FIRST_CAPACITY = 256;

        private final List<Labels> series = new ArrayList<>();
        /** The number + 1 of a series, at a place that its hash leads to; at most half of the places are taken. */
        private int[] places = new int[FIRST_CAPACITY];

        private final Map<String, MetricMetadata> metadata = new LinkedHashMap<>();
        private int[] seriesOf = new int[FIRST_CAPACITY];
        private long[] timestamps = new long[FIRST_CAPACITY];
        private double[] values = new double[FIRST_CAPACITY];
        private int size;

        private Builder() {}

        /** The number of a series within the batch. */
        public int series(Labels labels) {
            int place = place(labels);
            if (places[place] == 0) {
                series.add(labels);
                places[place] = series.size();
                if (2 * series.size() > places.length) {
                    growPlaces();
                    return series.size() - 1;
                }
            }
            return places[place] - 1;
        }

        private int place(Labels labels) {
            int place = labels.hashCode() & (places.length - 1);
            while (places[place] != 0 && !series.get(places[place] - 1).equals(labels)) {
                place = (place + 1) & (places.length - 1);
            }
            return place;
        }

        private void growPlaces() {
            places = new int[2 * places.length];
            for (int number = 0; number < series.size(); number++) {
                places[place(series.get(number))] = number + 1;
            }
        }

        public void add(int seriesNumber, long timestamp, double value) {
            if (size == timestamps.length) {
                grow();
            }
            seriesOf[size] = seriesNumber;
            timestamps[size] = timestamp;
            values[size] = value;
            size++;
        }

        public void metadata(String metric, MetricMetadata told) {
            metadata.put(metric, told);
        }

        public int size() {
            return size;
        }

        public SampleBatch build() {
            return new SampleBatch(
                    List.copyOf(series),
                    Arrays.copyOf(seriesOf, size),
                    Arrays.copyOf(timestamps, size),
                    Arrays.copyOf(values, size),
                    Map.copyOf(metadata));
        }

        private void grow() {
            int capacity = size * 2;
            seriesOf = Arrays.copyOf(seriesOf, capacity);
            timestamps = Arrays.copyOf(timestamps, capacity);
            values = Arrays.copyOf(values, capacity);
        }
    }
}
