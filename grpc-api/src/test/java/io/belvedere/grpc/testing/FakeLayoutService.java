package io.belvedere.grpc.testing;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.Layout;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.problem.BelvedereException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Layouts in memory, three regions at most. */
public final class FakeLayoutService implements LayoutService {

    private static final LayoutLimits LIMITS = new LayoutLimits(3, 50);

    private final Map<LayoutId, Layout> layouts = new LinkedHashMap<>();

    @Override
    public Layout get(Caller caller, LayoutId id) {
        Layout layout = layouts.get(id);
        if (layout == null || !layout.tenant().equals(caller.tenant())) {
            throw BelvedereException.notFound("layout", id);
        }
        return layout;
    }

    @Override
    public Map<DashboardId, List<Layout>> ofDashboards(Caller caller, Collection<DashboardId> dashboards) {
        return dashboards.stream().collect(Collectors.toMap(Function.identity(), this::of));
    }

    @Override
    public Layout create(Caller caller, DashboardId dashboard, String name) {
        Layout layout = new Layout(
                LayoutId.random(),
                caller.tenant(),
                dashboard,
                name,
                List.of(),
                Instant.ofEpochSecond(1_700_000_000),
                1);
        layouts.put(layout.id(), layout);
        return layout;
    }

    @Override
    public Layout rename(Caller caller, LayoutId id, long version, String name) {
        return change(caller, id, version, layout -> layout.renamed(name));
    }

    @Override
    public void delete(Caller caller, LayoutId id, long version) {
        change(caller, id, version, layout -> layout);
        layouts.remove(id);
    }

    @Override
    public Layout addRegion(Caller caller, LayoutId id, long version, Placement placement, Widget widget) {
        Region region = new Region(RegionId.random(), placement, widget);
        return change(caller, id, version, layout -> layout.with(region, LIMITS));
    }

    @Override
    public Layout retitleRegion(Caller caller, LayoutId id, long version, RegionId region, String title) {
        return change(caller, id, version, layout -> layout.changing(region, before -> before.retitled(title)));
    }

    @Override
    public Layout deleteRegion(Caller caller, LayoutId id, long version, RegionId region) {
        return change(caller, id, version, layout -> layout.without(region));
    }

    private Layout change(Caller caller, LayoutId id, long version, UnaryOperator<Layout> change) {
        Layout before = get(caller, id);
        if (before.version() != version) {
            throw BelvedereException.stale("layout", id, version, before.version());
        }
        Layout changed = change.apply(before);
        Layout after = new Layout(
                id,
                changed.tenant(),
                changed.dashboard(),
                changed.name(),
                changed.regions(),
                changed.createdAt(),
                version + 1);
        layouts.put(id, after);
        return after;
    }

    private List<Layout> of(DashboardId dashboard) {
        return layouts.values().stream()
                .filter(layout -> layout.dashboard().equals(dashboard))
                .toList();
    }
}
