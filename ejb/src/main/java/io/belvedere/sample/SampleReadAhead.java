package io.belvedere.sample;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Reads at once what several readers are about to read, so that the store is asked once and not by each of them. */
public interface SampleReadAhead {

    /** Samples of series that meet all conditions, from the one time until before the other. */
    record Stretch(List<LabelMatcher> matchers, long from, long until) {}

    /**
     * What reads into memory what is at rest of these stretches and not there, with one statement; empty if all of it is
     * there, or if it is too much to be kept.
     */
    Optional<Runnable> missing(TenantId tenant, List<Stretch> stretches);
}
