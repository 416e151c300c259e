package io.belvedere.panel.internal;

import io.belvedere.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Hands out what the settings say of panels. */
@ApplicationScoped
public class ConfiguredPanels {

    @Inject
    private Settings settings;

    private PanelSettings panels;

    @PostConstruct
    void read() {
        panels = PanelSettings.from(settings);
        settings.refuseFaults();
    }

    /** Makes the bean at start-up, so that a faulty setting is found there. */
    void start(@Observes Startup startup) {}

    @Produces
    PanelSettings panels() {
        return panels;
    }
}
