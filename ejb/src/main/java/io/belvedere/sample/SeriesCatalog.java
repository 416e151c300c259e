package io.belvedere.sample;

import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.tenant.TenantId;
import java.util.Map;

/** The store of all series that there are, by the refs that the log gave them. */
public interface SeriesCatalog {

    /**
     * Shows each series with a ref above, in the order of the refs; answers the highest ref that it has shown, or the one
     * given. Refs are not committed in their order: one below the highest may still come, with the row that needs it.
     */
    int forEach(int aboveRef, Visitor visitor);

    /** Shows those of these series that there are. Whoever sees a row of the log can find all series that are in it. */
    void find(int[] refs, Visitor visitor);

    /** What was last told of each metric. */
    Map<String, MetricMetadata> metadata(TenantId tenant);

    /** Is shown series. */
    interface Visitor {
        void series(TenantId tenant, int ref, Labels labels);
    }
}
