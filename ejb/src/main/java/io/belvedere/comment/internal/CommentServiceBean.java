package io.belvedere.comment.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentId;
import io.belvedere.comment.CommentService;
import io.belvedere.comment.Comments;
import io.belvedere.dashboard.DashboardId;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets the boards say what the caller may view, and the comment who may change it. */
@Stateless
@Local(CommentService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CommentServiceBean implements CommentService {

    @Inject
    @Stored
    private Comments comments;

    @Inject
    private CommentedBoards boards;

    @Inject
    private Markdown markdown;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    public CommentServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    CommentServiceBean(
            Comments comments,
            CommentedBoards boards,
            Markdown markdown,
            Transactions transactions,
            InstantSource clock) {
        this.comments = comments;
        this.boards = boards;
        this.markdown = markdown;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Comment get(Caller caller, CommentId id) {
        caller.require(Role.VIEWER);
        Comment comment = transactions.reading(() -> find(caller, id));
        boards.of(caller, comment);
        return comment;
    }

    @Override
    public Map<CommentId, Comment> getAll(Caller caller, Collection<CommentId> ids) {
        caller.require(Role.VIEWER);
        Map<CommentId, Comment> found =
                new LinkedHashMap<>(transactions.reading(() -> comments.findAll(caller.tenant(), ids)));
        Set<DashboardId> visible = boards.visible(
                caller, found.values().stream().map(Comment::dashboard).collect(Collectors.toSet()));
        found.values().removeIf(comment -> !visible.contains(comment.dashboard()));
        return found;
    }

    @Override
    public Comment add(Caller caller, DashboardId dashboard, @Nullable RegionId region, String text) {
        boards.get(caller, dashboard);
        if (region != null) {
            boards.requireRegion(caller, dashboard, region);
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
            boards.of(caller, comment);
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
            comment.requireDeletableBy(caller, boards.of(caller, comment));
            comments.delete(caller.tenant(), id, version);
        });
    }

    @Override
    public Page<Comment> list(Caller caller, DashboardId dashboard, Optional<RegionId> region, PageRequest page) {
        boards.get(caller, dashboard);
        return transactions.reading(() -> comments.list(caller.tenant(), dashboard, region, page));
    }

    @Override
    public Map<DashboardId, Page<Comment>> firstPages(Caller caller, Collection<DashboardId> ids, int size) {
        Set<DashboardId> visible = boards.visible(caller, ids);
        Map<DashboardId, Page<Comment>> pages =
                new LinkedHashMap<>(transactions.reading(() -> comments.firstPages(caller.tenant(), visible, size)));
        ids.forEach(id -> pages.putIfAbsent(id, Page.empty()));
        return pages;
    }

    @Override
    public Map<DashboardId, Long> counts(Caller caller, Collection<DashboardId> ids) {
        Set<DashboardId> visible = boards.visible(caller, ids);
        Map<DashboardId, Long> counts =
                new LinkedHashMap<>(transactions.reading(() -> comments.counts(caller.tenant(), visible)));
        ids.forEach(id -> counts.putIfAbsent(id, 0L));
        return counts;
    }

    private void requireSafe(Comment comment) {
        markdown.requireSafe(Comment.TEXT, comment.text());
    }

    private Comment find(Caller caller, CommentId id) {
        return comments.find(caller.tenant(), id).orElseThrow(() -> BelvedereException.notFound("comment", id));
    }
}
