package io.belvedere.dashboard.internal;

import io.belvedere.cache.internal.CacheContainer;
import io.belvedere.cache.internal.CacheKey;
import io.belvedere.cache.internal.ReadThroughCache;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Dashboards read through a cache, but never within a transaction: a command decides on the stored state. */
@ApplicationScoped
public class CachedDashboards implements Dashboards {

    @Inject
    @Stored
    private Dashboards stored;

    @Inject
    private Transactions transactions;

    @Inject
    private CacheContainer caches;

    private ReadThroughCache<Dashboard> cache;

    @PostConstruct
    void open() {
        cache = caches.readThrough("dashboards", Dashboard.class);
    }

    @Override
    public Optional<Dashboard> find(TenantId tenant, DashboardId id) {
        if (transactions.isUnderWay()) {
            return stored.find(tenant, id);
        }
        return cache.get(CacheKey.of(tenant, id), () -> transactions.reading(() -> stored.find(tenant, id)));
    }

    @Override
    public Page<Dashboard> list(TenantId tenant, PageRequest page) {
        return transactions.reading(() -> stored.list(tenant, page));
    }

    @Override
    public Dashboard insert(Dashboard dashboard) {
        return stored.insert(dashboard);
    }

    @Override
    public Dashboard update(Dashboard dashboard) {
        invalidateAfterCommit(dashboard);
        return stored.update(dashboard);
    }

    @Override
    public void delete(Dashboard dashboard) {
        invalidateAfterCommit(dashboard);
        stored.delete(dashboard);
    }

    private void invalidateAfterCommit(Dashboard dashboard) {
        CacheKey key = CacheKey.of(dashboard.tenant(), dashboard.id());
        transactions.afterCommit(() -> cache.remove(key));
    }
}
