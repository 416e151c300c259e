package io.belvedere.star;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The store of stars. They go with their dashboard when it is deleted for good. */
public interface Stars {

    /** Keeps the first of its user and dashboard, and answers that one. */
    Star insert(Star star);

    /** Whether there was one to delete. */
    boolean delete(TenantId tenant, DashboardId dashboard, String user);

    /** Ordered by time, then user. The id in a position is the user's name. */
    Page<Star> list(TenantId tenant, DashboardId dashboard, PageRequest page);

    /** Those of the dashboards that the user has starred. */
    Set<DashboardId> starredBy(TenantId tenant, String user, Collection<DashboardId> dashboards);

    /** The first page of each dashboard's list; one without any, or unknown, is left out. */
    Map<DashboardId, Page<Star>> firstPages(TenantId tenant, Collection<DashboardId> dashboards, int size);

    /** How many have starred each; one without any, or unknown, is left out. */
    Map<DashboardId, Long> counts(TenantId tenant, Collection<DashboardId> dashboards);
}
