package io.belvedere.layout;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads layouts of dashboards that the caller may view. {@code io.belvedere.edit} changes them. */
public interface LayoutService {

    Layout get(Caller caller, LayoutId id);

    /** The layouts of each dashboard, oldest first, for any number of dashboards at the cost of one. */
    Map<DashboardId, List<Layout>> ofDashboards(Caller caller, Collection<DashboardId> dashboards);

    /** Those that have one of the ids, or a region with it, for any number of ids at the cost of one. */
    List<Layout> with(Caller caller, Collection<UUID> ids);
}
