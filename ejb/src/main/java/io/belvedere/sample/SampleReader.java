package io.belvedere.sample;

import io.belvedere.chunk.Samples;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.tenant.TenantId;
import java.util.List;

/** Reads samples, at rest or not. */
public interface SampleReader {

    /**
     * Shows each series that meets all matchers and has samples from the one time until before the other: its samples in
     * the order of time, each time once. With at most two statements to the store for any number of series, and no more
     * than a few series in memory. In no order of the series.
     *
     * @param maxSamples how many may be read in all; it fails with LIMIT_EXCEEDED at the first series beyond
     */
    void read(TenantId tenant, List<LabelMatcher> matchers, long from, long until, long maxSamples, Visitor visitor);

    /** The same for these series, in ascending order, and without a limit. */
    void read(TenantId tenant, int[] series, long from, long until, Visitor visitor);

    /**
     * The refs, ascending, of the series that meet all matchers and may have samples from the one time until before the
     * other, as far as can be told without looking into chunks and windows. None that has is left out.
     */
    int[] present(TenantId tenant, List<LabelMatcher> matchers, long from, long until);

    /** Is shown series; answers whether it wants more. */
    interface Visitor {
        boolean series(int ref, Labels labels, Samples samples);
    }
}
