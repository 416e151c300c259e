package io.belvedere.comment.internal;

import io.belvedere.access.Caller;
import io.belvedere.comment.Comment;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.BelvedereException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The boards that comments are on, as far as a caller may view them. */
@ApplicationScoped
public class CommentedBoards {

    @Inject
    private DashboardService dashboards;

    @Inject
    private LayoutService layouts;

    public CommentedBoards() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    CommentedBoards(DashboardService dashboards, LayoutService layouts) {
        this.dashboards = dashboards;
        this.layouts = layouts;
    }

    Dashboard get(Caller caller, DashboardId id) {
        return dashboards.get(caller, id);
    }

    Set<DashboardId> visible(Caller caller, Collection<DashboardId> ids) {
        return dashboards.getAll(caller, ids).keySet();
    }

    /** What the comment is on. A comment on a dashboard that the caller may not view is as if it did not exist. */
    Dashboard of(Caller caller, Comment comment) {
        DashboardId id = comment.dashboard();
        Dashboard dashboard = dashboards.getAll(caller, List.of(id)).get(id);
        if (dashboard == null) {
            throw BelvedereException.notFound("comment", comment.id());
        }
        return dashboard;
    }

    void requireRegion(Caller caller, DashboardId id, RegionId region) {
        boolean known = layouts.ofDashboards(caller, List.of(id)).getOrDefault(id, List.of()).stream()
                .anyMatch(layout -> layout.find(region).isPresent());
        if (!known) {
            throw BelvedereException.invalid("region", "is no region of dashboard " + id + ": " + region);
        }
    }
}
