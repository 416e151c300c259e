package io.belvedere.layout;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The store of layouts, each with its regions. Whether the dashboard lies in the trash is not asked here. Writers hold the
 * lock of the dashboard.
 */
public interface Layouts {

    Optional<Layout> find(TenantId tenant, LayoutId id);

    /** The layouts of each dashboard, oldest first; a dashboard without any, or unknown, has an empty list. */
    Map<DashboardId, List<Layout>> ofDashboards(TenantId tenant, Collection<DashboardId> dashboards);

    /** Those that have a layout with one of the ids, or a region. */
    Set<DashboardId> dashboardsWith(TenantId tenant, Collection<UUID> ids);

    /** Stores it with the version that it carries. One of its dashboard that was deleted under the same id comes back. */
    void insert(Layout layout);

    /**
     * Stores it with the version that it carries, and only what differs; refuses one that is not newer than the stored one
     * with CONFLICT.
     */
    void update(Layout layout);

    /** Marks it deleted. */
    void delete(Layout layout);

    /** Deletes for good layouts and regions that were deleted before; answers how many rows. */
    int purge(Instant deletedBefore, int limit);
}
