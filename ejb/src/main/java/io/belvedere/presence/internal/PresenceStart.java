package io.belvedere.presence.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Opens the rolls with the application, so that wrong settings end its start, and hides them before the caches stop. */
@Singleton
@Startup
@DependsOn("CacheContainer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PresenceStart {

    @Inject
    private PresenceRolls presence;

    @Inject
    private PresenceMetrics metrics;

    @PostConstruct
    void start() {
        metrics.show(presence.rolls()::countHere);
    }

    @PreDestroy
    void stop() {
        metrics.hide();
    }
}
