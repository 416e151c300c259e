package io.belvedere.graphql;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Trashed;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts how often boards are read. */
public final class CountedReads implements DashboardService {

    private final DashboardService dashboards;
    private final LayoutService layouts;
    private int reads;

    CountedReads(DashboardService dashboards, LayoutService layouts) {
        this.dashboards = dashboards;
        this.layouts = layouts;
    }

    /** Until now, however many boards a read was about. */
    public int count() {
        return reads;
    }

    @Override
    public Dashboard get(Caller caller, DashboardId id) {
        reads++;
        return dashboards.get(caller, id);
    }

    @Override
    public Map<DashboardId, Dashboard> getAll(Caller caller, Collection<DashboardId> ids) {
        reads++;
        return dashboards.getAll(caller, ids);
    }

    @Override
    public Page<Dashboard> search(Caller caller, DashboardQuery query, PageRequest page) {
        reads++;
        return dashboards.search(caller, query, page);
    }

    @Override
    public Page<Trashed> trash(Caller caller, PageRequest page) {
        reads++;
        return dashboards.trash(caller, page);
    }

    LayoutService layouts() {
        return new LayoutService() {
            @Override
            public Layout get(Caller caller, LayoutId id) {
                reads++;
                return layouts.get(caller, id);
            }

            @Override
            public Map<DashboardId, List<Layout>> ofDashboards(Caller caller, Collection<DashboardId> ids) {
                reads++;
                return layouts.ofDashboards(caller, ids);
            }

            @Override
            public List<Layout> with(Caller caller, Collection<UUID> ids) {
                reads++;
                return layouts.with(caller, ids);
            }
        };
    }
}
