package io.belvedere.layout.internal;

import io.belvedere.layout.LayoutLimits;
import io.belvedere.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Hands out the limits that the settings set. */
@ApplicationScoped
public class ConfiguredLayoutLimits {

    @Inject
    private Settings settings;

    /** At start-up already, so that a faulty setting is found there. */
    void start(@Observes Startup startup) {
        limits();
    }

    @Produces
    LayoutLimits limits() {
        LayoutLimits limits = LayoutLimits.from(settings);
        settings.refuseFaults();
        return limits;
    }
}
