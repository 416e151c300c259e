package io.belvedere.comment;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.RegionId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Comments on dashboards that the caller may view; who may view may comment. */
public interface CommentService {

    Comment get(Caller caller, CommentId id);

    /** Those of the ids that exist, on dashboards that may be viewed. */
    Map<CommentId, Comment> getAll(Caller caller, Collection<CommentId> ids);

    /** A new comment on the dashboard, or on one region of it. */
    Comment add(Caller caller, DashboardId dashboard, @Nullable RegionId region, String text);

    /** For its author. */
    Comment edit(Caller caller, CommentId id, long version, String text);

    /** For its author and for who may administer the dashboard. */
    void delete(Caller caller, CommentId id, long version);

    /** All of the dashboard, or those on one region of it; oldest first. */
    Page<Comment> list(Caller caller, DashboardId dashboard, Optional<RegionId> region, PageRequest page);

    /** The first page of each dashboard's list, empty for one that does not exist or may not be viewed. */
    Map<DashboardId, Page<Comment>> firstPages(Caller caller, Collection<DashboardId> dashboards, int size);

    /** How many comments each has, at the cost of one; 0 for one that does not exist or may not be viewed. */
    Map<DashboardId, Long> counts(Caller caller, Collection<DashboardId> dashboards);
}
