package io.belvedere.ingest.internal;

import io.belvedere.ingest.RefusedSamples;
import io.belvedere.metric.Labels;
import io.belvedere.sample.LogEntry;
import java.util.List;

/**
 * What of a batch may be kept.
 *
 * @param entry what is to be written; a series that has no ref yet is {@code -1 -} its index in {@code newSeries}
 * @param known how many samples are there already
 * @param reserved how many series become active by it
 */
record Admitted(LogEntry entry, List<Labels> newSeries, int known, int reserved, List<RefusedSamples> refused) {

    int kept() {
        return entry.size() + known;
    }

    /** Whether some of what was refused may be kept when it is sent again. */
    boolean isToBeSentAgain() {
        return refused.stream().anyMatch(samples -> samples.reason().isWorthRepeating());
    }
}
