package io.belvedere.persistence.comment;

import static java.util.stream.Collectors.toMap;

import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentId;
import io.belvedere.comment.Comments;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.RegionId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Changes;
import io.belvedere.persistence.row.Counts;
import io.belvedere.persistence.row.FirstPages;
import io.belvedere.persistence.row.Selection;
import io.belvedere.persistence.row.Selection.Changed;
import io.belvedere.persistence.row.Sql;
import io.belvedere.persistence.row.UuidArray;
import io.belvedere.problem.Uuids;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Comments in PostgreSQL. */
@Stateless
@Local(Comments.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaComments implements Comments {

    private static final String COUNTS = "select dashboard_id, count(*) from comment"
            + " where tenant_id = ?1 and dashboard_id = any(cast(?2 as uuid[])) group by dashboard_id";

    private static final FirstPages<CommentRow> FIRST_PAGES = new FirstPages<>(
            CommentRow.class,
            """
            select r.*
            from unnest(cast(?2 as uuid[])) as asked (id)
            cross join lateral (
                select * from comment where tenant_id = ?1 and dashboard_id = asked.id
                order by created_at, id limit ?3
            ) r
            order by r.dashboard_id, r.created_at, r.id
            """,
            row -> row.dashboardId,
            CommentRows::position);

    private static final String OF_DASHBOARD = "r.tenantId = :tenant and r.dashboardId = :dashboard";

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaComments() {}

    JpaComments(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Comment> find(TenantId tenant, CommentId id) {
        return withId(tenant, id).find(entities).map(CommentRows::toComment);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<CommentId, Comment> findAll(TenantId tenant, Collection<CommentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return new Sql()
                        .add("select * from comment where tenant_id = ?", tenant.value())
                        .add(
                                " and id = any(cast(? as uuid[]))",
                                UuidArray.of(ids, CommentId::value).text())
                        .rows(entities, CommentRow.class)
                        .stream()
                        .map(CommentRows::toComment)
                        .collect(toMap(Comment::id, comment -> comment));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Comment> list(TenantId tenant, DashboardId dashboard, Optional<RegionId> region, PageRequest page) {
        return region.map(one -> onRegion(tenant, dashboard, one))
                .orElseGet(() -> onDashboard(tenant, dashboard))
                .page(entities, page, id -> Uuids.parse("after", id), CommentRows::position)
                .map(CommentRows::toComment);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<DashboardId, Page<Comment>> firstPages(TenantId tenant, Collection<DashboardId> dashboards, int size) {
        Map<DashboardId, Page<Comment>> pages = new LinkedHashMap<>();
        FIRST_PAGES
                .of(entities, tenant, dashboards, size)
                .forEach((dashboard, page) -> pages.put(dashboard, page.map(CommentRows::toComment)));
        return pages;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<DashboardId, Long> counts(TenantId tenant, Collection<DashboardId> dashboards) {
        return Counts.of(entities, COUNTS, tenant, dashboards);
    }

    @Override
    public Comment insert(Comment comment) {
        CommentRow row = CommentRows.toRow(comment);
        entities.persist(row);
        Changes.flush(entities);
        return CommentRows.toComment(row);
    }

    @Override
    public Comment update(Comment comment) {
        CommentRow row = withId(comment.tenant(), comment.id())
                .advance(entities, new Changed("comment", comment.id(), comment.version()));
        CommentRows.write(comment, row);
        Changes.flush(entities);
        return CommentRows.toComment(row);
    }

    @Override
    public void delete(TenantId tenant, CommentId id, long version) {
        entities.remove(withId(tenant, id).lock(entities, new Changed("comment", id, version)));
        Changes.flush(entities);
    }

    private static Selection<CommentRow> onDashboard(TenantId tenant, DashboardId dashboard) {
        return new Selection<>(
                CommentRow.class, OF_DASHBOARD, Map.of("tenant", tenant.value(), "dashboard", dashboard.value()));
    }

    private static Selection<CommentRow> onRegion(TenantId tenant, DashboardId dashboard, RegionId region) {
        return new Selection<>(
                CommentRow.class,
                OF_DASHBOARD + " and r.regionId = :region",
                Map.of("tenant", tenant.value(), "dashboard", dashboard.value(), "region", region.value()));
    }

    private static Selection<CommentRow> withId(TenantId tenant, CommentId id) {
        return new Selection<>(
                CommentRow.class,
                "r.tenantId = :tenant and r.id = :comment",
                Map.of("tenant", tenant.value(), "comment", id.value()));
    }
}
