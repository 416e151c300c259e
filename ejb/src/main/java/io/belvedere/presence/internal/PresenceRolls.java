package io.belvedere.presence.internal;

import io.belvedere.cache.internal.CacheContainer;
import io.belvedere.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Opens the rolls as the settings want them. */
@ApplicationScoped
public class PresenceRolls {

    @Inject
    private CacheContainer caches;

    @Inject
    private Settings configured;

    @Inject
    private InstantSource clock;

    @Inject
    private PresenceMetrics metrics;

    private PresenceSettings settings = PresenceSettings.DEFAULTS;
    private SharedRolls rolls;

    public PresenceRolls() {}

    PresenceRolls(PresenceSettings settings, SharedRolls rolls) {
        this.settings = settings;
        this.rolls = rolls;
    }

    @PostConstruct
    void open() {
        settings = PresenceSettings.from(configured);
        rolls = new SharedRolls(caches.shared("presence"), settings, clock, metrics);
    }

    PresenceSettings settings() {
        return settings;
    }

    SharedRolls rolls() {
        return rolls;
    }
}
