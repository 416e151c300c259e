package io.belvedere.presence.internal;

import io.belvedere.cache.internal.CacheContainer;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.layout.LayoutService;
import io.belvedere.presence.PresenceService;
import java.time.InstantSource;
import org.infinispan.manager.EmbeddedCacheManager;

/** The service of presence on a single node. It has caches of its own, which end with it. */
public final class TestPresenceService implements AutoCloseable {

    private final EmbeddedCacheManager caches = CacheContainer.local();
    private final PresenceService service;

    public TestPresenceService(DashboardService dashboards, LayoutService layouts, InstantSource clock) {
        SharedRolls rolls = new SharedRolls(
                CacheContainer.openShared(caches, "presence"), PresenceSettings.DEFAULTS, clock, new CountingTally());
        service = new PresenceServiceBean(dashboards, layouts, new PresenceRolls(PresenceSettings.DEFAULTS, rolls));
    }

    public PresenceService service() {
        return service;
    }

    @Override
    public void close() {
        caches.stop();
    }
}
