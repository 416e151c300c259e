package io.belvedere.sample;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.rollup.Resolution;
import io.belvedere.rollup.Rollup;
import io.belvedere.tenant.TenantId;
import java.util.List;

/**
 * Reads roll-ups of samples, at rest or not. Those that are stored are taken as they are where they have all of a series;
 * what they have not is rolled up from its samples. Ranges are open at their begin and closed at their end, as buckets are,
 * and both ends are multiples of the length of a bucket.
 */
public interface RollupReader {

    /**
     * Shows each series that meets all matchers and has values in the range: the roll-up, without sketches, of all samples
     * there. With a few statements to the store for any number of series, and no more than a few series in memory. In no
     * order of the series.
     */
    void read(
            TenantId tenant,
            List<LabelMatcher> matchers,
            long after,
            long until,
            Resolution resolution,
            Visitor visitor);

    /** Whether some of the range is stored as roll-ups of this resolution, whoever they belong to. Asked of few rows. */
    boolean hasRollups(long after, long until, Resolution resolution);

    /** Is shown series; answers whether it wants more. */
    interface Visitor {
        boolean series(int ref, Labels labels, Rollup rollup);
    }
}
