package io.belvedere.comment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.RegionId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Owned;
import io.belvedere.twin.VersionedRecords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Comments in memory. */
public final class InMemoryComments implements Comments {

    private static final PageRequest ALL = new PageRequest(Integer.MAX_VALUE, null);

    private final VersionedRecords<Owned<CommentId>, Comment> comments = new VersionedRecords<>(
            "comment", Comment::version, comment -> Position.at(comment.createdAt(), comment.id()));

    @Override
    public Optional<Comment> find(TenantId tenant, CommentId id) {
        return comments.find(new Owned<>(tenant, id));
    }

    @Override
    public Map<CommentId, Comment> findAll(TenantId tenant, Collection<CommentId> ids) {
        Map<CommentId, Comment> found = new LinkedHashMap<>();
        ids.forEach(id -> find(tenant, id).ifPresent(comment -> found.put(id, comment)));
        return found;
    }

    @Override
    public Page<Comment> list(TenantId tenant, DashboardId dashboard, Optional<RegionId> region, PageRequest page) {
        return comments.page(
                comment -> comment.tenant().equals(tenant)
                        && comment.dashboard().equals(dashboard)
                        && (region.isEmpty() || region.get().equals(comment.region())),
                page);
    }

    @Override
    public Map<DashboardId, Page<Comment>> firstPages(TenantId tenant, Collection<DashboardId> dashboards, int size) {
        PageRequest first = new PageRequest(size, null);
        Map<DashboardId, Page<Comment>> pages = new LinkedHashMap<>();
        counts(tenant, dashboards)
                .keySet()
                .forEach(dashboard -> pages.put(dashboard, list(tenant, dashboard, Optional.empty(), first)));
        return pages;
    }

    @Override
    public Map<DashboardId, Long> counts(TenantId tenant, Collection<DashboardId> dashboards) {
        return comments
                .page(comment -> comment.tenant().equals(tenant) && dashboards.contains(comment.dashboard()), ALL)
                .items()
                .stream()
                .collect(groupingBy(Comment::dashboard, counting()));
    }

    @Override
    public Comment insert(Comment comment) {
        return comments.insert(key(comment), at(comment, 1));
    }

    @Override
    public Comment update(Comment comment) {
        return comments.replace(key(comment), comment.version(), at(comment, comment.version() + 1));
    }

    @Override
    public void delete(TenantId tenant, CommentId id, long version) {
        comments.remove(new Owned<>(tenant, id), version);
    }

    private static Owned<CommentId> key(Comment comment) {
        return new Owned<>(comment.tenant(), comment.id());
    }

    private static Comment at(Comment comment, long version) {
        Instant editedAt = comment.editedAt();
        return new Comment(
                comment.id(),
                comment.tenant(),
                comment.dashboard(),
                comment.region(),
                comment.author(),
                comment.text(),
                comment.createdAt().truncatedTo(ChronoUnit.MICROS),
                editedAt == null ? null : editedAt.truncatedTo(ChronoUnit.MICROS),
                version);
    }
}
