package io.belvedere.layout;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.InMemoryDashboards;
import io.belvedere.dashboard.InMemoryDashboards.Shown;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Owned;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Layouts in memory, below the dashboards of the given store. One change at a time. */
public final class InMemoryLayouts implements Layouts {

    private static final Comparator<Layout> OLDEST_FIRST = Comparator.comparing(Layout::createdAt)
            .thenComparing(layout -> layout.id().toString());

    private final InMemoryDashboards dashboards;
    private final InstantSource clock;
    private final Map<Owned<LayoutId>, Layout> layouts = new HashMap<>();
    private final Map<Owned<LayoutId>, Instant> deleted = new HashMap<>();

    public InMemoryLayouts(InMemoryDashboards dashboards, InstantSource clock) {
        this.dashboards = dashboards;
        this.clock = clock;
        dashboards.showing(this::shownOn);
    }

    @Override
    public synchronized Optional<Layout> find(TenantId tenant, LayoutId id) {
        return Optional.ofNullable(layouts.get(new Owned<>(tenant, id))).filter(this::hasDashboard);
    }

    @Override
    public synchronized Map<DashboardId, List<Layout>> ofDashboards(TenantId tenant, Collection<DashboardId> wanted) {
        Map<DashboardId, List<Layout>> found = new LinkedHashMap<>();
        wanted.forEach(dashboard -> found.put(dashboard, of(tenant, dashboard)));
        return found;
    }

    @Override
    public synchronized Set<DashboardId> dashboardsWith(TenantId tenant, Collection<UUID> ids) {
        return layouts.values().stream()
                .filter(layout -> layout.tenant().equals(tenant) && hasDashboard(layout) && layout.hasAny(ids))
                .map(Layout::dashboard)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void insert(Layout layout) {
        if (!hasDashboard(layout)) {
            throw new BelvedereException(Problem.NOT_FOUND, "what this is to belong to does not exist");
        }
        if (layouts.putIfAbsent(key(layout), stored(layout)) != null) {
            throw new BelvedereException(Problem.CONFLICT, "id is already taken", Map.of("field", "id"));
        }
        deleted.remove(key(layout));
    }

    @Override
    public synchronized void update(Layout layout) {
        Layout before = present(layout);
        if (before.version() >= layout.version()) {
            throw BelvedereException.stale("layout", layout.id(), layout.version(), before.version());
        }
        layouts.put(key(layout), stored(layout));
    }

    @Override
    public synchronized void delete(Layout layout) {
        present(layout);
        layouts.remove(key(layout));
        deleted.put(key(layout), clock.instant());
    }

    /** Regions that are gone leave nothing behind here; only layouts count. */
    @Override
    public synchronized int purge(Instant deletedBefore, int limit) {
        List<Owned<LayoutId>> old = deleted.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(deletedBefore))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        old.forEach(deleted::remove);
        return old.size();
    }

    private List<Layout> of(TenantId tenant, DashboardId dashboard) {
        return layouts.values().stream()
                .filter(layout ->
                        layout.tenant().equals(tenant) && layout.dashboard().equals(dashboard))
                .filter(this::hasDashboard)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private synchronized Collection<Shown> shownOn(Dashboard dashboard) {
        return of(dashboard.tenant(), dashboard.id()).stream()
                .flatMap(layout -> layout.regions().stream())
                .map(Region::widget)
                .map(widget -> new Shown(widget.type().name(), widget.title()))
                .toList();
    }

    private Layout present(Layout layout) {
        return find(layout.tenant(), layout.id()).orElseThrow(() -> BelvedereException.notFound("layout", layout.id()));
    }

    private boolean hasDashboard(Layout layout) {
        return dashboards.exists(layout.tenant(), layout.dashboard());
    }

    private static Owned<LayoutId> key(Layout layout) {
        return new Owned<>(layout.tenant(), layout.id());
    }

    private static Layout stored(Layout layout) {
        return new Layout(
                layout.id(),
                layout.tenant(),
                layout.dashboard(),
                layout.name(),
                layout.regions(),
                layout.createdAt().truncatedTo(ChronoUnit.MICROS),
                layout.version());
    }
}
