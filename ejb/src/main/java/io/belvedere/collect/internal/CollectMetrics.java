package io.belvedere.collect.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Rounds of collecting as metrics. */
@ApplicationScoped
public class CollectMetrics implements CollectTally {

    private static final Metadata FAILURES = Metadata.builder()
            .withName("belvedere_collect_failures")
            .withDescription("Collectors that failed, and rounds whose samples were not kept, by part")
            .build();

    private static final Metadata SKIPPED = Metadata.builder()
            .withName("belvedere_collect_skipped")
            .withDescription("Rounds left out because the one before was under way")
            .build();

    private static final Metadata DURATION = Metadata.builder()
            .withName("belvedere_collect_duration")
            .withDescription("Time that all collectors took in one round")
            .withUnit(MetricUnits.SECONDS)
            .build();

    @Inject
    private MetricRegistry metrics;

    @Override
    public void failed(String part) {
        metrics.counter(FAILURES, new Tag("part", part)).inc();
    }

    @Override
    public void skipped() {
        metrics.counter(SKIPPED).inc();
    }

    @Override
    public void took(Duration duration) {
        metrics.timer(DURATION).update(duration);
    }
}
