package io.belvedere.layout.internal;

import io.belvedere.cache.internal.CacheContainer;
import io.belvedere.cache.internal.CacheKey;
import io.belvedere.cache.internal.ReadThroughCache;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Layouts;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.infinispan.Cache;

/**
 * Layouts read through a cache by dashboard, but never within a transaction: an edit decides on the stored state. A
 * change of one layout drops all of its dashboard. Nothing is dropped when a dashboard goes to the trash or comes back:
 * its layouts stay what they are, and whether they may be seen is asked of the dashboard.
 */
@ApplicationScoped
public class CachedLayouts implements Layouts {

    @Inject
    @Stored
    private Layouts stored;

    @Inject
    private Transactions transactions;

    @Inject
    private CacheContainer caches;

    private ReadThroughCache<LayoutsOfDashboard> cache;
    private Cache<CacheKey, DashboardId> homes;

    @PostConstruct
    void open() {
        cache = caches.readThrough("layouts", LayoutsOfDashboard.class);
        homes = caches.local("layout-homes");
    }

    /** A layout stays in its dashboard, so that one needs no being kept true. */
    @Override
    public Optional<Layout> find(TenantId tenant, LayoutId id) {
        CacheKey key = CacheKey.of(tenant, id);
        DashboardId home = transactions.isUnderWay() ? null : homes.get(key);
        if (home == null) {
            Optional<Layout> found = transactions.reading(() -> stored.find(tenant, id));
            found.ifPresent(layout -> homes.put(key, layout.dashboard()));
            return found;
        }
        return ofDashboards(tenant, List.of(home)).getOrDefault(home, List.of()).stream()
                .filter(layout -> layout.id().equals(id))
                .findFirst();
    }

    @Override
    public Map<DashboardId, List<Layout>> ofDashboards(TenantId tenant, Collection<DashboardId> dashboards) {
        if (transactions.isUnderWay()) {
            return stored.ofDashboards(tenant, dashboards);
        }
        Map<CacheKey, DashboardId> byKey = new LinkedHashMap<>();
        dashboards.forEach(id -> byKey.put(CacheKey.of(tenant, id), id));
        Map<CacheKey, LayoutsOfDashboard> cached =
                cache.getAll(byKey.keySet(), missing -> load(tenant, byKey, missing));
        Map<DashboardId, List<Layout>> answer = new LinkedHashMap<>();
        byKey.forEach((key, id) -> {
            LayoutsOfDashboard layouts = cached.get(key);
            answer.put(id, layouts == null ? List.of() : layouts.layouts());
        });
        return answer;
    }

    @Override
    public Set<DashboardId> dashboardsWith(TenantId tenant, Collection<UUID> ids) {
        return transactions.reading(() -> stored.dashboardsWith(tenant, ids));
    }

    @Override
    public void insert(Layout layout) {
        invalidateAfterCommit(layout);
        stored.insert(layout);
    }

    @Override
    public void update(Layout layout) {
        invalidateAfterCommit(layout);
        stored.update(layout);
    }

    @Override
    public void delete(Layout layout) {
        invalidateAfterCommit(layout);
        stored.delete(layout);
    }

    /** What is purged was deleted, and so is not cached. */
    @Override
    public int purge(Instant deletedBefore, int limit) {
        return transactions.editing(() -> stored.purge(deletedBefore, limit));
    }

    private Map<CacheKey, LayoutsOfDashboard> load(
            TenantId tenant, Map<CacheKey, DashboardId> byKey, Set<CacheKey> missing) {
        List<DashboardId> ids = missing.stream().map(byKey::get).toList();
        Map<DashboardId, List<Layout>> loaded = transactions.reading(() -> stored.ofDashboards(tenant, ids));
        return loaded.entrySet().stream()
                // A dashboard without layouts may be one that is not there; only what is there is kept.
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        entry -> CacheKey.of(tenant, entry.getKey()),
                        entry -> new LayoutsOfDashboard(entry.getValue())));
    }

    private void invalidateAfterCommit(Layout layout) {
        CacheKey key = CacheKey.of(layout.tenant(), layout.dashboard());
        transactions.afterCommit(() -> cache.remove(key));
    }
}
