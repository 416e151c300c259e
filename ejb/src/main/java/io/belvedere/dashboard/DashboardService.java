package io.belvedere.dashboard;

import io.belvedere.access.Caller;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;

/** Dashboards of the caller's tenant: read by every role, changed from editor on. */
public interface DashboardService {

    Dashboard get(Caller caller, DashboardId id);

    Page<Dashboard> list(Caller caller, PageRequest page);

    /** Makes a dashboard with one empty layout. */
    Dashboard create(Caller caller, String title, String description);

    Dashboard rename(Caller caller, DashboardId id, long version, String title);

    void delete(Caller caller, DashboardId id, long version);
}
