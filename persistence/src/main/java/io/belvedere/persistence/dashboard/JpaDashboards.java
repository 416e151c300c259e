package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.Head;
import io.belvedere.dashboard.Trashed;
import io.belvedere.dashboard.Words;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Changes;
import io.belvedere.persistence.row.Selection;
import io.belvedere.persistence.row.Sql;
import io.belvedere.persistence.row.UuidArray;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Uuids;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dashboards in PostgreSQL. Locking one begins with a clean slate, so that all that is read after it in the transaction
 * is as it stands under the lock; what writes it finds the locked row without asking the database again.
 */
@Stateless
@Local(Dashboards.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaDashboards implements Dashboards {

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaDashboards() {}

    JpaDashboards(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Dashboard> find(TenantId tenant, DashboardId id) {
        return new Selection<>(
                        DashboardRow.class,
                        "r.tenantId = :tenant and r.id = :dashboard and r.deletedAt is null",
                        Map.of("tenant", tenant.value(), "dashboard", id.value()))
                .find(entities)
                .map(DashboardRows::toDashboard);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<DashboardId, Dashboard> findAll(TenantId tenant, Collection<DashboardId> ids) {
        Map<DashboardId, Dashboard> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            new Sql()
                    .add("select d.* from dashboard d where d.tenant_id = ? and d.deleted_at is null", tenant.value())
                    .add(
                            " and d.id = any(cast(? as uuid[]))",
                            UuidArray.of(ids, DashboardId::value).text())
                    .rows(entities, DashboardRow.class)
                    .forEach(row -> found.put(new DashboardId(row.id), DashboardRows.toDashboard(row)));
        }
        return found;
    }

    @Override
    public Optional<Head> lock(TenantId tenant, DashboardId id) {
        Changes.flush(entities);
        return entities.createQuery(
                        "select r from DashboardRow r where r.tenantId = :tenant and r.id = :dashboard",
                        DashboardRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("dashboard", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(DashboardRows::toHead);
    }

    @Override
    public Page<Dashboard> search(TenantId tenant, DashboardQuery query, PageRequest page) {
        return new DashboardSearch(entities, tenant, query, page).page().map(DashboardRows::toDashboard);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Trashed> trash(TenantId tenant, DashboardQuery.Viewer viewer, PageRequest page) {
        Sql sql = new Sql()
                .add("select d.* from dashboard d where d.tenant_id = ? and d.deleted_at is not null", tenant.value());
        DashboardSearch.visibleTo(sql, viewer);
        Position after = page.after();
        if (after != null) {
            String at = after.time().toString();
            sql.add(" and d.deleted_at <= cast(? as timestamptz)", at)
                    .add(" and (d.deleted_at < cast(? as timestamptz)", at)
                    .add(
                            " or d.id > cast(? as uuid))",
                            Uuids.parse("after", after.id()).toString());
        }
        sql.add(" order by d.deleted_at desc, d.id limit ?", page.size() + 1);
        return Page.ofSurplus(
                sql.rows(entities, DashboardRow.class).stream()
                        .map(DashboardRows::toTrashed)
                        .toList(),
                page,
                trashed -> Position.at(trashed.deletedAt(), trashed.dashboard().id()));
    }

    @Override
    public Dashboard insert(Dashboard dashboard) {
        DashboardRow row = DashboardRows.toRow(dashboard);
        entities.persist(row);
        // The words refer to the row, and only the database knows that.
        entities.flush();
        words(dashboard).replace(Collections.emptySortedSet(), Words.of(dashboard.content()));
        return DashboardRows.toDashboard(row);
    }

    @Override
    public void update(Dashboard dashboard) {
        DashboardRow row = olderThan(dashboard);
        DashboardContent before = DashboardRows.toContent(row);
        DashboardRows.write(dashboard, row);
        entities.flush();
        words(dashboard).replace(Words.of(before), Words.of(dashboard.content()));
    }

    @Override
    public void delete(Dashboard dashboard, String by, Instant at) {
        DashboardRow row = olderThan(dashboard);
        row.deletedBy = by;
        row.deletedAt = DashboardRows.stored(at);
        advance(row, dashboard);
    }

    @Override
    public void undelete(Dashboard dashboard) {
        DashboardRow row = olderThan(dashboard);
        row.deletedBy = null;
        row.deletedAt = null;
        advance(row, dashboard);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Dashboard> ended(Instant now, int limit) {
        return entities.createQuery(
                        "select r from DashboardRow r where r.expiresAt <= :now and r.deletedAt is null"
                                + " order by r.expiresAt, r.id",
                        DashboardRow.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(DashboardRows::toDashboard)
                .toList();
    }

    /** A row that somebody is taking out of the trash right now is left alone. */
    @Override
    public int purge(Instant deletedBefore, int limit) {
        return new Sql()
                .add("delete from dashboard where id in (select id from dashboard")
                .add(" where deleted_at < cast(? as timestamptz)", deletedBefore.toString())
                .add(" order by deleted_at limit ? for update skip locked)", limit)
                .execute(entities);
    }

    private void advance(DashboardRow row, Dashboard dashboard) {
        row.updatedAt = DashboardRows.stored(dashboard.updatedAt());
        row.version = dashboard.version();
        entities.flush();
    }

    /** What is stored, which the dashboard has to be newer than. */
    private DashboardRow olderThan(Dashboard dashboard) {
        DashboardRow row = entities.find(DashboardRow.class, dashboard.id().value());
        if (row == null || !row.tenantId.equals(dashboard.tenant().value())) {
            throw BelvedereException.notFound("dashboard", dashboard.id());
        }
        if (row.version >= dashboard.version()) {
            throw BelvedereException.stale("dashboard", dashboard.id(), dashboard.version(), row.version);
        }
        return row;
    }

    private StoredWords words(Dashboard dashboard) {
        return new StoredWords(
                entities,
                dashboard.tenant(),
                dashboard.id().value(),
                dashboard.id().value());
    }
}
