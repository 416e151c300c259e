package io.belvedere.retention.internal;

import io.belvedere.retention.Holding;
import io.belvedere.retention.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts by tier; of a roll-up, a sample is a bucket. */
@ApplicationScoped
public class RetentionMetrics implements RetentionTally {

    private static final String TIER = "tier";

    @Inject
    private MetricRegistry metrics;

    @Override
    public void retired(Collection<Holding> holdings) {
        count("retired", "retired because their time was over", holdings);
    }

    @Override
    public void restored(Collection<Holding> holdings) {
        count("restored", "that were retired and came back", holdings);
    }

    @Override
    public void deleted(Collection<Holding> holdings) {
        count("deleted", "deleted for good", holdings);
    }

    private void count(String what, String description, Collection<Holding> holdings) {
        for (Holding holding : holdings) {
            Tier tier = holding.storageClass().tier();
            Tag tag = new Tag(TIER, tier.toString());
            metrics.counter(metadata(what, "samples", "Samples " + description), tag)
                    .inc(holding.volume().samples());
            metrics.counter(metadata(what, "bytes", "Bytes of samples " + description), tag)
                    .inc(holding.volume().bytes());
        }
    }

    private static Metadata metadata(String what, String unit, String description) {
        return Metadata.builder()
                .withName("belvedere_retention_" + what + "_" + unit)
                .withDescription(description)
                .build();
    }
}
