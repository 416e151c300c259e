package io.belvedere.layout;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The store of layouts, each with its regions. Whether the dashboard lies in the trash is not asked here. Writers hold the
 * lock of the dashboard.
 */
public interface Layouts {

    Optional<Layout> find(TenantId tenant, LayoutId id);

    /** The layouts of each dashboard, oldest first; a dashboard without any, or unknown, has an empty list. */
    Map<DashboardId, List<Layout>> ofDashboards(TenantId tenant, Collection<DashboardId> dashboards);

    void insert(Layout layout);

    /** Stores it with the version that it carries; only rows of regions that differ are written. */
    void update(Layout layout);

    /** Marks it deleted. One with the same id may be inserted again later, which takes its place. */
    void delete(Layout layout);

    /** Deletes for good layouts and regions that were deleted before; answers how many rows. */
    int purge(Instant deletedBefore, int limit);
}
