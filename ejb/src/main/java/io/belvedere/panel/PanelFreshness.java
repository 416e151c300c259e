package io.belvedere.panel;

import io.belvedere.query.Freshness;
import io.belvedere.rollup.Resolution;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How new a panel is, and where it comes from.
 *
 * @param asOf what had come in until then is in it
 * @param source what it was made of
 * @param coarsest of the roll-ups that were read for it; null if there were only samples
 * @param complete whether all of the widget's queries are in it
 */
public record PanelFreshness(Instant asOf, Source source, @Nullable Resolution coarsest, boolean complete) {

    /** From the newest to the oldest. */
    public enum Source {
        /** All of it was computed for this answer. */
        COMPUTED,
        /** Somebody asked the same at the same time, and shares the answer. */
        SHARED,
        /** Closed windows were remembered, the rest was computed. */
        REMEMBERED,
        /** An earlier answer, since this time it failed. */
        STALE;

        /** What one query was made of. */
        public static Source of(Freshness freshness) {
            if (freshness.remembered() > 0) {
                return REMEMBERED;
            }
            return freshness.shared() ? SHARED : COMPUTED;
        }
    }

    /** Of one query. */
    public static PanelFreshness of(Freshness freshness) {
        return new PanelFreshness(
                Instant.ofEpochMilli(freshness.asOfMillis()), Source.of(freshness), freshness.coarsest(), true);
    }

    public PanelFreshness asStale() {
        return new PanelFreshness(asOf, Source.STALE, coarsest, complete);
    }
}
