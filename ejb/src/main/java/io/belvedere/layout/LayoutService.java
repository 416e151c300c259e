package io.belvedere.layout;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Layouts and regions of the caller's tenant: read by every role, changed from editor on. */
public interface LayoutService {

    Layout get(Caller caller, LayoutId id);

    /** The layouts of each dashboard, oldest first, for any number of dashboards at the cost of one. */
    Map<DashboardId, List<Layout>> ofDashboards(Caller caller, Collection<DashboardId> dashboards);

    Layout create(Caller caller, DashboardId dashboard, String name);

    Layout rename(Caller caller, LayoutId id, long version, String name);

    void delete(Caller caller, LayoutId id, long version);

    /** The layout with one region more, which is its last. */
    Layout addRegion(Caller caller, LayoutId id, long version, Placement placement, Widget widget);

    Layout retitleRegion(Caller caller, LayoutId id, long version, RegionId region, String title);

    Layout deleteRegion(Caller caller, LayoutId id, long version, RegionId region);
}
