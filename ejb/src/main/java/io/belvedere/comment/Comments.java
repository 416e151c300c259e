package io.belvedere.comment;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.RegionId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The store of comments. They go with their dashboard when it is deleted for good. */
public interface Comments {

    Optional<Comment> find(TenantId tenant, CommentId id);

    /** Those of the ids that exist. */
    Map<CommentId, Comment> findAll(TenantId tenant, Collection<CommentId> ids);

    /** Ordered by creation time, then id. */
    Page<Comment> list(TenantId tenant, DashboardId dashboard, Optional<RegionId> region, PageRequest page);

    /** The first page of each dashboard's list; one without any, or unknown, is left out. */
    Map<DashboardId, Page<Comment>> firstPages(TenantId tenant, Collection<DashboardId> dashboards, int size);

    /** How many comments each has; one without any, or unknown, is left out. */
    Map<DashboardId, Long> counts(TenantId tenant, Collection<DashboardId> dashboards);

    Comment insert(Comment comment);

    /** Stores it as the version after the one it carries; refuses with CONFLICT if that is not the stored one. */
    Comment update(Comment comment);

    /** Refuses with CONFLICT if the version is not the stored one. */
    void delete(TenantId tenant, CommentId id, long version);
}
