package io.belvedere.promql.evaluation;

import io.belvedere.promql.Cancellation;
import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.QueryStatistics;
import java.time.Duration;
import java.util.Arrays;

/**
 * What a query has used so far, and whether it may go on. Memory is counted in samples: those that were read and are
 * kept, and the values of series at steps, which take as much. For one thread.
 */
final class Usage {

    /** So much work is done in some microseconds. */
    private static final int WORK_BETWEEN_CHECKS = 4096;

    private final long most;
    private final Cancellation cancellation;
    private final long[] samplesPerStep;
    private final long startedNanos = System.nanoTime();
    private long samplesAtEachStep;
    private long held;
    private long peak;
    private long series;
    private long selectingNanos;
    private long work;

    Usage(long most, Cancellation cancellation, int steps) {
        this.most = most;
        this.cancellation = cancellation;
        this.samplesPerStep = new long[steps];
    }

    /** To be called for each series of a loop, and before anything that takes long. */
    void check() {
        work = 0;
        cancellation.check();
    }

    /** To be called in loops that take long for one series, with how many values were looked at. */
    void work(long values) {
        work += values;
        if (work >= WORK_BETWEEN_CHECKS) {
            check();
        }
    }

    /** To be called before the memory is taken. */
    void hold(long samples) {
        held += samples;
        peak = Math.max(peak, held);
        if (held > most) {
            throw new EvaluationException("query processing would load too many samples into memory in query execution:"
                    + " more than the " + most + " that are allowed");
        }
    }

    void release(long samples) {
        held -= samples;
    }

    long held() {
        return held;
    }

    /** What was held beyond this is no longer needed, but for so many samples. */
    void settle(long heldBefore, long samples) {
        held = heldBefore;
        hold(samples);
    }

    void selectedSeries() {
        series++;
    }

    void selectedFor(long nanos) {
        selectingNanos += nanos;
    }

    void looked(int step, int samples) {
        samplesPerStep[step] += samples;
    }

    /** At what is evaluated once for all steps. */
    void lookedAtEachStep(int samples) {
        samplesAtEachStep += samples;
    }

    QueryStatistics statistics() {
        long evaluatingNanos = System.nanoTime() - startedNanos - selectingNanos;
        long[] samples = Arrays.stream(samplesPerStep)
                .map(atStep -> atStep + samplesAtEachStep)
                .toArray();
        return new QueryStatistics(
                series, peak, samples, Duration.ofNanos(selectingNanos), Duration.ofNanos(evaluatingNanos));
    }
}
