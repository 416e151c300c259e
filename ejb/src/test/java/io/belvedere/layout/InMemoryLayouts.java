package io.belvedere.layout;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Owned;
import io.belvedere.twin.VersionedRecords;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Layouts in memory, below the dashboards of the given store. */
public final class InMemoryLayouts implements Layouts {

    private static final PageRequest ALL = new PageRequest(Integer.MAX_VALUE - 1, null);

    private final Dashboards dashboards;
    private final VersionedRecords<Owned<LayoutId>, Layout> layouts =
            new VersionedRecords<>("layout", Layout::version, layout -> Position.at(layout.createdAt(), layout.id()));

    public InMemoryLayouts(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public Optional<Layout> find(TenantId tenant, LayoutId id) {
        return layouts.find(new Owned<>(tenant, id)).filter(this::hasDashboard);
    }

    @Override
    public Map<DashboardId, List<Layout>> ofDashboards(TenantId tenant, Collection<DashboardId> wanted) {
        Map<DashboardId, List<Layout>> found = new LinkedHashMap<>();
        wanted.forEach(dashboard -> found.put(
                dashboard,
                layouts.page(
                                layout -> layout.tenant().equals(tenant)
                                        && layout.dashboard().equals(dashboard)
                                        && hasDashboard(layout),
                                ALL)
                        .items()));
        return found;
    }

    @Override
    public Layout insert(Layout layout) {
        if (!hasDashboard(layout)) {
            throw new BelvedereException(Problem.NOT_FOUND, "what this is to belong to does not exist");
        }
        return layouts.insert(key(layout), at(layout, 1));
    }

    @Override
    public Layout update(Layout layout) {
        refuseMissing(layout);
        return layouts.replace(key(layout), layout.version(), at(layout, layout.version() + 1));
    }

    @Override
    public void delete(Layout layout) {
        refuseMissing(layout);
        layouts.remove(key(layout), layout.version());
    }

    private void refuseMissing(Layout layout) {
        if (find(layout.tenant(), layout.id()).isEmpty()) {
            throw BelvedereException.notFound("layout", layout.id());
        }
    }

    private boolean hasDashboard(Layout layout) {
        return dashboards.find(layout.tenant(), layout.dashboard()).isPresent();
    }

    private static Owned<LayoutId> key(Layout layout) {
        return new Owned<>(layout.tenant(), layout.id());
    }

    private static Layout at(Layout layout, long version) {
        return new Layout(
                layout.id(),
                layout.tenant(),
                layout.dashboard(),
                layout.name(),
                layout.regions(),
                layout.createdAt().truncatedTo(ChronoUnit.MICROS),
                version);
    }
}
