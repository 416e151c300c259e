package io.belvedere.persistence.star;

import static java.util.stream.Collectors.toSet;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Counts;
import io.belvedere.persistence.row.FirstPages;
import io.belvedere.persistence.row.UuidArray;
import io.belvedere.star.Star;
import io.belvedere.star.Stars;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Stars in PostgreSQL, whose primary key says that there is at most one of a user and a dashboard. */
@Stateless
@Local(Stars.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaStars implements Stars {

    private static final String INSERT = "insert into star (tenant_id, dashboard_id, user_name, created_at)"
            + " values (?1, ?2, ?3, ?4) on conflict do nothing";

    private static final String STARRED = "select dashboard_id from star"
            + " where tenant_id = ?1 and user_name = ?2 and dashboard_id = any(cast(?3 as uuid[]))";

    private static final String COUNTS = "select dashboard_id, count(*) from star"
            + " where tenant_id = ?1 and dashboard_id = any(cast(?2 as uuid[])) group by dashboard_id";

    private static final FirstPages<StarRow> FIRST_PAGES = new FirstPages<>(
            StarRow.class,
            """
            select r.*
            from unnest(cast(?2 as uuid[])) as asked (id)
            cross join lateral (
                select * from star where tenant_id = ?1 and dashboard_id = asked.id
                order by created_at, user_name limit ?3
            ) r
            order by r.dashboard_id, r.created_at, r.user_name
            """,
            row -> row.dashboardId,
            StarRows::position);

    private static final String OF_DASHBOARD =
            "select r from StarRow r where r.tenantId = :tenant and r.dashboardId = :dashboard";

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaStars() {}

    JpaStars(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Star insert(Star star) {
        entities.createNativeQuery(INSERT)
                .setParameter(1, star.tenant().value())
                .setParameter(2, star.dashboard().value())
                .setParameter(3, star.user())
                .setParameter(4, star.createdAt().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
        return stars(OF_DASHBOARD + " and r.userName = :user", star.tenant(), star.dashboard())
                .setParameter("user", star.user())
                .getResultStream()
                .findFirst()
                .map(StarRows::toStar)
                .orElse(star);
    }

    @Override
    public boolean delete(TenantId tenant, DashboardId dashboard, String user) {
        return entities.createQuery("delete from StarRow r"
                                + " where r.tenantId = :tenant and r.dashboardId = :dashboard and r.userName = :user")
                        .setParameter("tenant", tenant.value())
                        .setParameter("dashboard", dashboard.value())
                        .setParameter("user", user)
                        .executeUpdate()
                > 0;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Star> list(TenantId tenant, DashboardId dashboard, PageRequest page) {
        Position after = page.after();
        TypedQuery<StarRow> query;
        if (after == null) {
            query = stars(OF_DASHBOARD + " order by r.createdAt, r.userName", tenant, dashboard);
        } else {
            // The first comparison repeats what the second implies: an index can start at it.
            query = stars(
                            OF_DASHBOARD + " and r.createdAt >= :at and (r.createdAt > :at or r.userName > :user)"
                                    + " order by r.createdAt, r.userName",
                            tenant,
                            dashboard)
                    .setParameter("at", after.time())
                    .setParameter("user", after.id());
        }
        return Page.ofSurplus(query.setMaxResults(page.size() + 1).getResultList(), page, StarRows::position)
                .map(StarRows::toStar);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Set<DashboardId> starredBy(TenantId tenant, String user, Collection<DashboardId> dashboards) {
        if (dashboards.isEmpty()) {
            return Set.of();
        }
        List<?> starred = entities.createNativeQuery(STARRED)
                .setParameter(1, tenant.value())
                .setParameter(2, user)
                .setParameter(3, UuidArray.of(dashboards, DashboardId::value).text())
                .getResultList();
        return starred.stream().map(id -> new DashboardId((UUID) id)).collect(toSet());
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<DashboardId, Page<Star>> firstPages(TenantId tenant, Collection<DashboardId> dashboards, int size) {
        Map<DashboardId, Page<Star>> pages = new LinkedHashMap<>();
        FIRST_PAGES
                .of(entities, tenant, dashboards, size)
                .forEach((dashboard, page) -> pages.put(dashboard, page.map(StarRows::toStar)));
        return pages;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<DashboardId, Long> counts(TenantId tenant, Collection<DashboardId> dashboards) {
        return Counts.of(entities, COUNTS, tenant, dashboards);
    }

    private TypedQuery<StarRow> stars(String jpql, TenantId tenant, DashboardId dashboard) {
        return entities.createQuery(jpql, StarRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("dashboard", dashboard.value());
    }
}
