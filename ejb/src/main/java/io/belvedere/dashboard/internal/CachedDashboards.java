package io.belvedere.dashboard.internal;

import io.belvedere.cache.internal.CacheContainer;
import io.belvedere.cache.internal.CacheKey;
import io.belvedere.cache.internal.ReadThroughCache;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.Head;
import io.belvedere.dashboard.Trashed;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Dashboards read through a cache, but never within a transaction: an edit decides on the stored state. Lists and the
 * trash are always read from the store.
 */
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
    public Map<DashboardId, Dashboard> findAll(TenantId tenant, Collection<DashboardId> ids) {
        if (transactions.isUnderWay()) {
            return stored.findAll(tenant, ids);
        }
        Map<CacheKey, DashboardId> byKey = new LinkedHashMap<>();
        ids.forEach(id -> byKey.put(CacheKey.of(tenant, id), id));
        Map<CacheKey, Dashboard> cached = cache.getAll(byKey.keySet(), missing -> load(tenant, byKey, missing));
        Map<DashboardId, Dashboard> found = new LinkedHashMap<>();
        byKey.forEach((key, id) -> {
            Dashboard dashboard = cached.get(key);
            if (dashboard != null) {
                found.put(id, dashboard);
            }
        });
        return found;
    }

    @Override
    public Optional<Head> lock(TenantId tenant, DashboardId id) {
        return stored.lock(tenant, id);
    }

    @Override
    public Page<Dashboard> search(TenantId tenant, DashboardQuery query, PageRequest page) {
        return transactions.reading(() -> stored.search(tenant, query, page));
    }

    @Override
    public Page<Trashed> trash(TenantId tenant, DashboardQuery.Viewer viewer, PageRequest page) {
        return transactions.reading(() -> stored.trash(tenant, viewer, page));
    }

    @Override
    public Dashboard insert(Dashboard dashboard) {
        forgetAfterCommit(dashboard.tenant(), dashboard.id());
        return stored.insert(dashboard);
    }

    @Override
    public void update(Dashboard dashboard) {
        forgetAfterCommit(dashboard.tenant(), dashboard.id());
        stored.update(dashboard);
    }

    @Override
    public void delete(Dashboard dashboard, String by, Instant at) {
        forgetAfterCommit(dashboard.tenant(), dashboard.id());
        stored.delete(dashboard, by, at);
    }

    @Override
    public void undelete(Dashboard dashboard) {
        forgetAfterCommit(dashboard.tenant(), dashboard.id());
        stored.undelete(dashboard);
    }

    @Override
    public List<Dashboard> ended(Instant now, int limit) {
        return transactions.reading(() -> stored.ended(now, limit));
    }

    /** Nothing is cached of what lies in the trash. */
    @Override
    public int purge(Instant deletedBefore, int limit) {
        return transactions.editing(() -> stored.purge(deletedBefore, limit));
    }

    private Map<CacheKey, Dashboard> load(TenantId tenant, Map<CacheKey, DashboardId> byKey, Set<CacheKey> missing) {
        List<DashboardId> ids = missing.stream().map(byKey::get).toList();
        return transactions.reading(() -> stored.findAll(tenant, ids)).values().stream()
                .collect(Collectors.toMap(dashboard -> CacheKey.of(tenant, dashboard.id()), dashboard -> dashboard));
    }

    /** For whoever changes a dashboard other than through this store. */
    public void forgetAfterCommit(TenantId tenant, DashboardId id) {
        CacheKey key = CacheKey.of(tenant, id);
        transactions.afterCommit(() -> cache.remove(key));
    }
}
