package io.belvedere.promql;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a query has used. What stands in it several times and is evaluated once counts once.
 *
 * @param series that were selected
 * @param samples that were looked at: one for each step where a sample stands for the instant, and for ranges all that
 *     lie in the range of each step, so that overlapping ranges count a sample several times
 * @param peakSamples that were held in memory at once, the values of series at steps among them
 * @param samplesPerStep the samples by the step that looked at them
 * @param selecting how long the source took
 * @param evaluating how long all else took
 */
public record QueryStatistics(
        long series, long samples, long peakSamples, long[] samplesPerStep, Duration selecting, Duration evaluating) {

    /** Of what took nothing. */
    public static final QueryStatistics NONE = new QueryStatistics(0, 0, new long[0], Duration.ZERO, Duration.ZERO);

    public QueryStatistics(
            long series, long peakSamples, long[] samplesPerStep, Duration selecting, Duration evaluating) {
        this(series, Arrays.stream(samplesPerStep).sum(), peakSamples, samplesPerStep, selecting, evaluating);
    }
}
