package io.belvedere.dashboard;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store of dashboards. A deleted dashboard is kept in the trash until it is purged. */
public interface Dashboards {

    /** Not one in the trash. */
    Optional<Dashboard> find(TenantId tenant, DashboardId id);

    /** Those of the ids that exist and are not in the trash. */
    Map<DashboardId, Dashboard> findAll(TenantId tenant, Collection<DashboardId> ids);

    /** Locks the board until the transaction ends, and answers it as it stands then; those in the trash too. */
    Optional<Head> lock(TenantId tenant, DashboardId id);

    /**
     * Those that the query's viewer may view. A word of the query's text has to be part of one of the dashboard's
     * {@link Words}; if nothing is found that way, it may be mistyped, as {@link Spelling} has it.
     */
    Page<Dashboard> search(TenantId tenant, DashboardQuery query, PageRequest page);

    /** Those in the trash, last deleted first. */
    Page<Trashed> trash(TenantId tenant, DashboardQuery.Viewer viewer, PageRequest page);

    /** Answers it as stored. Its board has no edits yet. */
    Dashboard insert(Dashboard dashboard);

    /**
     * Stores it with the version that it carries; refuses one that is not newer than the stored one with CONFLICT. An edit
     * of layouts alone has nothing to store here: its revision dates the update. The caller holds the lock.
     */
    void update(Dashboard dashboard);

    /** Puts it into the trash, at the version that it carries, which is a newer one. The caller holds the lock. */
    void delete(Dashboard dashboard, String by, Instant at);

    /** Takes it out of the trash, at the version that it carries, which is a newer one. The caller holds the lock. */
    void undelete(Dashboard dashboard);

    /** Temporary dashboards, of all tenants, whose end has come and that are not in the trash; longest ended first. */
    List<Dashboard> ended(Instant now, int limit);

    /** Deletes for good, with all that belongs to them, dashboards that went to the trash before; answers how many. */
    int purge(Instant deletedBefore, int limit);
}
