package io.belvedere.rest.remotewrite;

import io.belvedere.ingest.DecodedBatch;
import io.belvedere.ingest.Refusals;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.Utf8Labels;
import io.belvedere.problem.BelvedereException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Puts a batch together, series by series. A series that breaks a rule is refused with all of its samples, and the others
 * are kept. The samples of a series may stand before its labels: nothing is added before {@link #endSeries}.
 */
final class BatchAssembly {

    final Utf8Labels labels;

    private final int maxNameLength;
    private final SampleBatch.Builder batch = SampleBatch.builder();
    private final Refusals refusals = new Refusals();
    private long[] timestamps = new long[16];
    private double[] values = new double[16];
    private @Nullable Labels known;
    private int samples;
    private int histograms;
    private int exemplars;
    private int exemplarsInAll;
    private int startsInAll;

    BatchAssembly(byte[] message, LabelLimits limits) {
        this.labels = new Utf8Labels(message, limits);
        this.maxNameLength = limits.maxValueBytes();
    }

    void beginSeries() {
        begin(null);
        labels.clear();
    }

    /** Begins with a series whose labels are known, and keep to all rules. */
    void beginSeries(Labels labelsOfSeries) {
        begin(labelsOfSeries);
    }

    private void begin(@Nullable Labels labelsOfSeries) {
        known = labelsOfSeries;
        samples = 0;
        histograms = 0;
        exemplars = 0;
    }

    void sample(long timestamp, double value) {
        if (samples == timestamps.length) {
            timestamps = Arrays.copyOf(timestamps, 2 * samples);
            values = Arrays.copyOf(values, 2 * samples);
        }
        timestamps[samples] = timestamp;
        values[samples] = value;
        samples++;
    }

    void nativeHistogram() {
        histograms++;
    }

    void exemplar() {
        exemplars++;
        exemplarsInAll++;
    }

    /** A sample or series tells when its counter began. */
    void startTimestamp() {
        startsInAll++;
    }

    /** Counts the exemplars of the series as refused, not only as passed over. */
    void refuseExemplars() {
        refusals.add(
                Reason.UNSUPPORTED, exemplars, () -> shown() + ": exemplars are not kept; let the sender omit them");
    }

    /** Forgets what came since the series began. */
    void abandonSeries() {
        exemplarsInAll -= exemplars;
    }

    /** Answers the labels, or nothing if the series was refused. */
    @Nullable
    Labels endSeries() {
        try {
            Labels series = known == null ? labels.toLabels() : known;
            if (samples > 0) {
                int number = batch.series(series);
                for (int i = 0; i < samples; i++) {
                    batch.add(number, timestamps[i], values[i]);
                }
            }
            refusals.add(
                    Reason.UNSUPPORTED,
                    histograms,
                    () -> shown() + ": native histograms are not kept; let the sender send classic buckets");
            return series;
        } catch (BelvedereException broken) {
            refuseSeries(String.valueOf(broken.getMessage()));
            return null;
        }
    }

    void refuseSeries(String why) {
        refusals.add(Reason.LABELS, samples + histograms, () -> shown() + ": " + why);
    }

    private String shown() {
        return known == null ? labels.shown() : known.toString();
    }

    void metadata(String metric, MetricMetadata told) {
        if (!metric.isEmpty() && metric.length() <= maxNameLength) {
            batch.metadata(metric, told);
        }
    }

    Decoded build() {
        return new Decoded(
                new DecodedBatch(batch.build(), refusals.toList()), new PassedOver(exemplarsInAll, startsInAll));
    }
}
