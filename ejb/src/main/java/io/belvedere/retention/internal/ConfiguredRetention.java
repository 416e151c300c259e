package io.belvedere.retention.internal;

import io.belvedere.retention.RetentionSettings;
import io.belvedere.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Hands out what the settings say of retention. */
@ApplicationScoped
public class ConfiguredRetention {

    @Inject
    private Settings settings;

    /** At start-up already, so that a faulty setting is found there. */
    void start(@Observes Startup startup) {
        settings();
    }

    @Produces
    RetentionSettings settings() {
        RetentionSettings retention = RetentionSettings.from(settings);
        settings.refuseFaults();
        return retention;
    }
}
