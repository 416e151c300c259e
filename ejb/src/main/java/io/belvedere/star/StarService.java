package io.belvedere.star;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Stars of dashboards that the caller may view. What is about many dashboards costs as much as about one. */
public interface StarService {

    /** The caller's star, which stays the one that it is if there was one. */
    Star star(Caller caller, DashboardId dashboard);

    /** Takes back the caller's star; no fault if there is none. */
    void unstar(Caller caller, DashboardId dashboard);

    /** Who has starred the dashboard, first ones first. */
    Page<Star> list(Caller caller, DashboardId dashboard, PageRequest page);

    /** The first page of each dashboard's list, empty for one that does not exist or may not be viewed. */
    Map<DashboardId, Page<Star>> firstPages(Caller caller, Collection<DashboardId> dashboards, int size);

    /** Those of the dashboards that the caller has starred. */
    Set<DashboardId> starred(Caller caller, Collection<DashboardId> dashboards);

    /** How many have starred each; 0 for one that does not exist or may not be viewed. */
    Map<DashboardId, Long> counts(Caller caller, Collection<DashboardId> dashboards);
}
