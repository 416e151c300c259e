package io.belvedere.dashboard;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import java.util.Optional;

/** The store of dashboards. A deleted dashboard is kept, and seen by none of these. */
public interface Dashboards {

    Optional<Dashboard> find(TenantId tenant, DashboardId id);

    /** Ordered by creation time, then id. */
    Page<Dashboard> list(TenantId tenant, PageRequest page);

    Dashboard insert(Dashboard dashboard);

    /** Stores it as the version after the one it carries; refuses with CONFLICT if that is not the stored one. */
    Dashboard update(Dashboard dashboard);

    /** Marks it deleted, if it is still at the version it carries. */
    void delete(Dashboard dashboard);
}
