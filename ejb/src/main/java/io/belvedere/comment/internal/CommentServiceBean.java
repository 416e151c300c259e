package io.belvedere.comment.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentId;
import io.belvedere.comment.CommentService;
import io.belvedere.comment.Comments;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Markdown;
import io.belvedere.layout.RegionId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets the dashboards' service say what the caller may view, and the comment who may change it. */
@Stateless
@Local(CommentService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CommentServiceBean implements CommentService {

    @Inject
    @Stored
    private Comments comments;

    @Inject
    private DashboardService dashboards;

    @Inject
    private LayoutService layouts;

    @Inject
    private Markdown markdown;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    @Override
    public Comment get(Caller caller, CommentId id) {
        caller.require(Role.VIEWER);
        Comment comment = transactions.reading(() -> find(caller, id));
        viewed(caller, comment);
        return comment;
    }

    @Override
    public Comment add(Caller caller, DashboardId dashboard, @Nullable RegionId region, String text) {
        dashboards.get(caller, dashboard);
        if (region != null) {
            requireRegion(caller, dashboard, region);
        }
        Comment comment = new Comment(
                CommentId.random(), caller.tenant(), dashboard, region, caller.name(), text, clock.instant(), null, 1);
        requireSafe(comment);
        return transactions.editing(() -> comments.insert(comment));
    }

    @Override
    public Comment edit(Caller caller, CommentId id, long version, String text) {
        caller.require(Role.VIEWER);
        return transactions.editing(() -> {
            Comment comment = find(caller, id);
            viewed(caller, comment);
            comment.requireEditableBy(caller);
            BelvedereException.requireCurrent("comment", id, version, comment.version());
            Comment edited = comment.edited(text, clock.instant());
            requireSafe(edited);
            return comments.update(edited);
        });
    }

    @Override
    public void delete(Caller caller, CommentId id, long version) {
        caller.require(Role.VIEWER);
        transactions.edit(() -> {
            Comment comment = find(caller, id);
            comment.requireDeletableBy(caller, viewed(caller, comment));
            comments.delete(caller.tenant(), id, version);
        });
    }

    @Override
    public Page<Comment> list(Caller caller, DashboardId dashboard, Optional<RegionId> region, PageRequest page) {
        dashboards.get(caller, dashboard);
        return transactions.reading(() -> comments.list(caller.tenant(), dashboard, region, page));
    }

    @Override
    public Map<DashboardId, Page<Comment>> firstPages(Caller caller, Collection<DashboardId> ids, int size) {
        Set<DashboardId> visible = dashboards.getAll(caller, ids).keySet();
        Map<DashboardId, Page<Comment>> pages = new LinkedHashMap<>(
                transactions.reading(() -> comments.firstPages(caller.tenant(), visible, size)));
        ids.forEach(id -> pages.putIfAbsent(id, Page.empty()));
        return pages;
    }

    @Override
    public Map<DashboardId, Long> counts(Caller caller, Collection<DashboardId> ids) {
        Set<DashboardId> visible = dashboards.getAll(caller, ids).keySet();
        Map<DashboardId, Long> counts =
                new LinkedHashMap<>(transactions.reading(() -> comments.counts(caller.tenant(), visible)));
        ids.forEach(id -> counts.putIfAbsent(id, 0L));
        return counts;
    }

    private void requireSafe(Comment comment) {
        markdown.requireSafe(Comment.TEXT, comment.text());
    }

    private void requireRegion(Caller caller, DashboardId dashboard, RegionId region) {
        boolean known = layouts.ofDashboards(caller, List.of(dashboard)).getOrDefault(dashboard, List.of()).stream()
                .anyMatch(layout -> layout.find(region).isPresent());
        if (!known) {
            throw BelvedereException.invalid("region", "is no region of dashboard " + dashboard + ": " + region);
        }
    }

    private Comment find(Caller caller, CommentId id) {
        return comments.find(caller.tenant(), id).orElseThrow(() -> BelvedereException.notFound("comment", id));
    }

    /** The commented dashboard. A comment on one that the caller may not view is as if it did not exist. */
    private Dashboard viewed(Caller caller, Comment comment) {
        Dashboard dashboard =
                dashboards.getAll(caller, List.of(comment.dashboard())).get(comment.dashboard());
        if (dashboard == null) {
            throw BelvedereException.notFound("comment", comment.id());
        }
        return dashboard;
    }
}
