package io.belvedere.persistence.snapshot;

import static java.util.stream.Collectors.toMap;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Changes;
import io.belvedere.persistence.row.Selection;
import io.belvedere.persistence.row.Sql;
import io.belvedere.persistence.row.UuidArray;
import io.belvedere.problem.Uuids;
import io.belvedere.snapshot.OpenedSnapshot;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotContent;
import io.belvedere.snapshot.SnapshotId;
import io.belvedere.snapshot.Snapshots;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Snapshots in PostgreSQL: what lists show in one table, what only opening needs in another. */
@Stateless
@Local(Snapshots.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaSnapshots implements Snapshots {

    private static final String OF_DASHBOARD =
            "r.tenantId = :tenant and r.dashboardId = :dashboard and r.expiresAt > :now";

    /** What another node is deleting, this one passes over. */
    private static final String PURGE = "delete from snapshot where id in (select id from snapshot"
            + " where expires_at <= ?1 order by expires_at limit ?2 for update skip locked)";

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaSnapshots() {}

    JpaSnapshots(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Snapshot insert(Snapshot snapshot, SnapshotContent content, @Nullable String digest) {
        SnapshotRow row = SnapshotRows.toRow(snapshot, digest);
        entities.persist(row);
        entities.flush();
        entities.persist(SnapshotRows.toRow(snapshot.id(), content));
        Changes.flush(entities);
        return SnapshotRows.toSnapshot(row);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Snapshot> find(TenantId tenant, SnapshotId id) {
        return withId(tenant, id).find(entities).map(SnapshotRows::toSnapshot);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<SnapshotId, Snapshot> findAll(TenantId tenant, Collection<SnapshotId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return new Sql()
                        .add("select * from snapshot where tenant_id = ?", tenant.value())
                        .add(
                                " and id = any(cast(? as uuid[]))",
                                UuidArray.of(ids, SnapshotId::value).text())
                        .rows(entities, SnapshotRow.class)
                        .stream()
                        .map(SnapshotRows::toSnapshot)
                        .collect(toMap(Snapshot::id, snapshot -> snapshot));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<OpenedSnapshot> open(TenantId tenant, SnapshotId id) {
        return open(withId(tenant, id));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<OpenedSnapshot> openByDigest(String digest) {
        return open(new Selection<>(SnapshotRow.class, "r.digest = :digest", Map.of("digest", digest)));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Snapshot> list(TenantId tenant, DashboardId dashboard, Instant now, PageRequest page) {
        return new Selection<>(SnapshotRow.class, OF_DASHBOARD, ofDashboard(tenant, dashboard, now))
                .page(entities, page, id -> Uuids.parse("after", id), SnapshotRows::position)
                .map(SnapshotRows::toSnapshot);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long count(TenantId tenant, DashboardId dashboard, Instant now) {
        var query = entities.createQuery("select count(r) from SnapshotRow r where " + OF_DASHBOARD, Long.class);
        ofDashboard(tenant, dashboard, now).forEach(query::setParameter);
        return query.getSingleResult();
    }

    @Override
    public boolean delete(TenantId tenant, SnapshotId id) {
        return entities.createQuery("delete from SnapshotRow r where r.tenantId = :tenant and r.id = :snapshot")
                        .setParameter("tenant", tenant.value())
                        .setParameter("snapshot", id.value())
                        .executeUpdate()
                > 0;
    }

    @Override
    public int purge(Instant now, int limit) {
        return entities.createNativeQuery(PURGE)
                .setParameter(1, now)
                .setParameter(2, limit)
                .executeUpdate();
    }

    private Optional<OpenedSnapshot> open(Selection<SnapshotRow> selection) {
        return selection.find(entities).flatMap(row -> Optional.ofNullable(
                        entities.find(SnapshotContentRow.class, row.id))
                .map(content -> new OpenedSnapshot(SnapshotRows.toSnapshot(row), SnapshotRows.toContent(content))));
    }

    private static Map<String, Object> ofDashboard(TenantId tenant, DashboardId dashboard, Instant now) {
        return Map.of("tenant", tenant.value(), "dashboard", dashboard.value(), "now", now);
    }

    private static Selection<SnapshotRow> withId(TenantId tenant, SnapshotId id) {
        return new Selection<>(
                SnapshotRow.class,
                "r.tenantId = :tenant and r.id = :snapshot",
                Map.of("tenant", tenant.value(), "snapshot", id.value()));
    }
}
