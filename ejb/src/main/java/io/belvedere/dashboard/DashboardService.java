package io.belvedere.dashboard;

import io.belvedere.access.Caller;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.Collection;
import java.util.Map;

/**
 * Reads dashboards of the caller's tenant that the caller may view; what may not be viewed is as if it did not exist.
 * {@code io.belvedere.edit} changes them.
 */
public interface DashboardService {

    Dashboard get(Caller caller, DashboardId id);

    /** Those of the ids that exist and may be viewed. */
    Map<DashboardId, Dashboard> getAll(Caller caller, Collection<DashboardId> ids);

    Page<Dashboard> search(Caller caller, DashboardQuery query, PageRequest page);

    /** The caller's trash: what the caller may view and has been deleted, last deleted first. From editor on. */
    Page<Trashed> trash(Caller caller, PageRequest page);
}
