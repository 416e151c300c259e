package io.belvedere.snapshot.internal;

import io.belvedere.settings.Settings;
import io.belvedere.snapshot.SnapshotLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Hands out the limits that the settings set. */
@ApplicationScoped
public class ConfiguredSnapshotLimits {

    @Inject
    private Settings settings;

    /** At start-up already, so that a faulty setting is found there. */
    void start(@Observes Startup startup) {
        limits();
    }

    @Produces
    SnapshotLimits limits() {
        SnapshotLimits limits = SnapshotLimits.from(settings);
        settings.refuseFaults();
        return limits;
    }
}
