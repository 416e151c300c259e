package io.belvedere.presence.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Sessions as metrics; those that neither are here nor left have expired. */
@ApplicationScoped
public class PresenceMetrics implements Tally {

    private static final String SESSIONS = "belvedere_presence_sessions";

    private static final Metadata REFUSALS = Metadata.builder()
            .withName("belvedere_presence_refusals")
            .withDescription("Sessions that were refused, by the limit that was reached")
            .build();

    @Inject
    private MetricRegistry metrics;

    void show(LongSupplier sessions) {
        Metadata metadata = Metadata.builder()
                .withName(SESSIONS)
                .withDescription("Sessions on dashboards, to be added up over the nodes")
                .build();
        metrics.gauge(metadata, sessions::getAsLong);
    }

    /** Before the caches stop: a gauge that outlived its cache would fail whoever reads the metrics. */
    void hide() {
        metrics.remove(SESSIONS);
    }

    @Override
    public void joined() {
        metrics.counter("belvedere_presence_joins").inc();
    }

    @Override
    public void left() {
        metrics.counter("belvedere_presence_leaves").inc();
    }

    @Override
    public void refused(String limit) {
        metrics.counter(REFUSALS, new Tag("limit", limit)).inc();
    }
}
