package io.belvedere.otlp;

import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.LabelRules;
import io.belvedere.metric.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the samples of one data point after the other into the batch: all of a point or, if one of its series is
 * refused, none. For one thread.
 */
final class PointWriter {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final SampleBatch.Builder batch;
    private final Labels.Builder labels;
    private final List<Labels> series = new ArrayList<>();
    private double[] values = new double[32];
    private long latestMillis = Long.MIN_VALUE;

    PointWriter(SampleBatch.Builder batch, LabelLimits limits) {
        this.batch = batch;
        this.labels = Labels.builder(limits);
    }

    /** The labels of a series without more than those all of its point have. */
    Labels labels(String metric, AttributeLabels attributes) {
        return labels(metric, attributes, "", "");
    }

    void add(String metric, AttributeLabels attributes, double value) {
        add(labels(metric, attributes), value);
    }

    /** A series that has one more label, which takes the place of an attribute of that name. */
    void add(String metric, AttributeLabels attributes, String name, String text, double value) {
        add(labels(metric, attributes, name, text), value);
    }

    void add(Labels of, double value) {
        if (series.size() == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[series.size()] = value;
        series.add(of);
    }

    /**
     * Puts the samples of a point into the batch.
     *
     * @param zeroAtNanos when all of them began at zero; 0 if nobody says
     */
    void commit(long timeNanos, long zeroAtNanos) {
        long time = millis(timeNanos);
        // One later: the total before may have ended at that very time.
        long zeroAt = millis(zeroAtNanos) + 1;
        boolean zero = zeroAtNanos > 0 && zeroAt < time;
        for (int i = 0; i < series.size(); i++) {
            int number = batch.series(series.get(i));
            if (zero) {
                batch.add(number, zeroAt, 0);
            }
            batch.add(number, time, values[i]);
        }
        latestMillis = Math.max(latestMillis, time);
        series.clear();
    }

    /** Forgets what was added since the last commit. */
    void rollback() {
        series.clear();
        labels.clear();
    }

    /** The time of the latest point since it was asked last; {@link Long#MIN_VALUE} if there was none. */
    long takeLatestMillis() {
        long latest = latestMillis;
        latestMillis = Long.MIN_VALUE;
        return latest;
    }

    private Labels labels(String metric, AttributeLabels attributes, String name, String text) {
        labels.add(LabelRules.METRIC_NAME, metric);
        for (int i = 0; i < attributes.size(); i++) {
            String attribute = attributes.name(i);
            if (!attribute.equals(LabelRules.METRIC_NAME) && !attribute.equals(name)) {
                labels.add(attribute, attributes.value(i));
            }
        }
        if (!name.isEmpty()) {
            labels.add(name, text);
        }
        return labels.build();
    }

    private static long millis(long nanos) {
        return Long.divideUnsigned(nanos, NANOS_A_MILLI);
    }
}
