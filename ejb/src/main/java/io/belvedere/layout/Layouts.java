package io.belvedere.layout;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store of layouts, each with its regions. Those of a deleted dashboard are seen by none of these. */
public interface Layouts {

    Optional<Layout> find(TenantId tenant, LayoutId id);

    /** The layouts of each dashboard, oldest first; a dashboard without any, or unknown, has an empty list. */
    Map<DashboardId, List<Layout>> ofDashboards(TenantId tenant, Collection<DashboardId> dashboards);

    Layout insert(Layout layout);

    /** Stores it as the version after the one it carries; refuses with CONFLICT if that is not the stored one. */
    Layout update(Layout layout);

    /** Marks it deleted, if it is still at the version it carries. */
    void delete(Layout layout);
}
