package io.belvedere.graphql;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.layout.Layout;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Dashboards and their layouts without a store: each call counts, and versions and tenants are held to as in earnest. */
public final class InMemoryBoards {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00.000001Z");

    private final Map<DashboardId, Dashboard> dashboards = new LinkedHashMap<>();
    private final Map<LayoutId, Layout> layouts = new LinkedHashMap<>();
    private int batches;

    /** How often the layouts of dashboards were read, however many they were. */
    public int batches() {
        return batches;
    }

    public DashboardService dashboards() {
        return new DashboardCalls();
    }

    public LayoutService layouts() {
        return new LayoutCalls();
    }

    private Layout change(Caller caller, LayoutId id, long version, UnaryOperator<Layout> change) {
        caller.require(Role.EDITOR);
        Layout before = layout(caller, id);
        if (before.version() != version) {
            throw BelvedereException.stale("layout", id, version, before.version());
        }
        Layout after = change.apply(before);
        Layout stored = new Layout(
                id, after.tenant(), after.dashboard(), after.name(), after.regions(), after.createdAt(), version + 1);
        layouts.put(id, stored);
        return stored;
    }

    private Layout layout(Caller caller, LayoutId id) {
        Layout layout = layouts.get(id);
        if (layout == null || !layout.tenant().equals(caller.tenant())) {
            throw BelvedereException.notFound("layout", id);
        }
        return layout;
    }

    private final class DashboardCalls implements DashboardService {

        @Override
        public Dashboard get(Caller caller, DashboardId id) {
            Dashboard dashboard = dashboards.get(id);
            if (dashboard == null || !dashboard.tenant().equals(caller.tenant())) {
                throw BelvedereException.notFound("dashboard", id);
            }
            return dashboard;
        }

        @Override
        public Page<Dashboard> list(Caller caller, PageRequest page) {
            List<Dashboard> own = dashboards.values().stream()
                    .filter(dashboard -> dashboard.tenant().equals(caller.tenant()))
                    .dropWhile(dashboard -> page.after() != null && !isBehind(dashboard, page.after()))
                    .limit(page.size() + 1L)
                    .toList();
            return Page.ofSurplus(own, page);
        }

        private static boolean isBehind(Dashboard dashboard, Position position) {
            return dashboard.createdAt().isAfter(position.createdAt());
        }

        @Override
        public Dashboard create(Caller caller, String title, String description) {
            caller.require(Role.EDITOR);
            Instant createdAt = START.plusSeconds(dashboards.size());
            Dashboard dashboard = new Dashboard(
                    DashboardId.random(), caller.tenant(), title, description, caller.name(), createdAt, createdAt, 1);
            dashboards.put(dashboard.id(), dashboard);
            new LayoutCalls().create(caller, dashboard.id(), "Main");
            return dashboard;
        }

        @Override
        public Dashboard rename(Caller caller, DashboardId id, long version, String title) {
            caller.require(Role.EDITOR);
            Dashboard before = get(caller, id);
            refuseStale(before, version);
            Dashboard renamed = before.renamed(title, START.plusSeconds(1_000));
            Dashboard stored = new Dashboard(
                    id,
                    renamed.tenant(),
                    renamed.title(),
                    renamed.description(),
                    renamed.owner(),
                    renamed.createdAt(),
                    renamed.updatedAt(),
                    version + 1);
            dashboards.put(id, stored);
            return stored;
        }

        @Override
        public void delete(Caller caller, DashboardId id, long version) {
            caller.require(Role.EDITOR);
            refuseStale(get(caller, id), version);
            dashboards.remove(id);
        }

        private static void refuseStale(Dashboard current, long version) {
            if (current.version() != version) {
                throw BelvedereException.stale("dashboard", current.id(), version, current.version());
            }
        }
    }

    private final class LayoutCalls implements LayoutService {

        @Override
        public Layout get(Caller caller, LayoutId id) {
            return layout(caller, id);
        }

        @Override
        public Map<DashboardId, List<Layout>> ofDashboards(Caller caller, Collection<DashboardId> asked) {
            batches++;
            Map<DashboardId, List<Layout>> found = new LinkedHashMap<>();
            asked.forEach(dashboard -> found.put(dashboard, of(caller, dashboard)));
            return found;
        }

        private List<Layout> of(Caller caller, DashboardId dashboard) {
            return layouts.values().stream()
                    .filter(layout -> layout.tenant().equals(caller.tenant())
                            && layout.dashboard().equals(dashboard))
                    .toList();
        }

        @Override
        public Layout create(Caller caller, DashboardId dashboard, String name) {
            new DashboardCalls().get(caller, dashboard);
            Layout layout = new Layout(LayoutId.random(), caller.tenant(), dashboard, name, List.of(), START, 1);
            layouts.put(layout.id(), layout);
            return layout;
        }

        @Override
        public Layout rename(Caller caller, LayoutId id, long version, String name) {
            return change(caller, id, version, layout -> layout.renamed(name));
        }

        @Override
        public void delete(Caller caller, LayoutId id, long version) {
            change(caller, id, version, UnaryOperator.identity());
            layouts.remove(id);
        }

        @Override
        public Layout addRegion(Caller caller, LayoutId id, long version, Placement placement, Widget widget) {
            Region region = new Region(RegionId.random(), placement, widget);
            return change(caller, id, version, layout -> layout.with(region, LayoutLimits.DEFAULTS));
        }

        @Override
        public Layout retitleRegion(Caller caller, LayoutId id, long version, RegionId region, String title) {
            return change(caller, id, version, layout -> layout.changing(region, before -> before.retitled(title)));
        }

        @Override
        public Layout deleteRegion(Caller caller, LayoutId id, long version, RegionId region) {
            return change(caller, id, version, layout -> layout.without(region));
        }
    }
}
