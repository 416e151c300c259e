package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Changes;
import io.belvedere.persistence.row.Selection;
import io.belvedere.persistence.row.Selection.Changed;
import io.belvedere.problem.Uuids;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Dashboards in PostgreSQL. A deleted one keeps its row, with the time of its deletion. */
@Stateless
@Local(Dashboards.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaDashboards implements Dashboards {

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    @Inject
    private InstantSource clock;

    public JpaDashboards() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    JpaDashboards(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Dashboard> find(TenantId tenant, DashboardId id) {
        return withId(tenant, id).find(entities).map(DashboardRows::toDashboard);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Dashboard> list(TenantId tenant, PageRequest page) {
        return new Selection<>(
                        DashboardRow.class,
                        "r.tenantId = :tenant and r.deletedAt is null",
                        Map.of("tenant", tenant.value()))
                .page(entities, page, id -> Uuids.parse("after", id), row -> Position.at(row.createdAt, row.id))
                .map(DashboardRows::toDashboard);
    }

    @Override
    public Dashboard insert(Dashboard dashboard) {
        DashboardRow row = DashboardRows.toRow(dashboard);
        entities.persist(row);
        Changes.flush(entities);
        return DashboardRows.toDashboard(row);
    }

    @Override
    public Dashboard update(Dashboard dashboard) {
        DashboardRow row = withId(dashboard.tenant(), dashboard.id()).advance(entities, changed(dashboard));
        DashboardRows.write(dashboard, row);
        Changes.flush(entities);
        return DashboardRows.toDashboard(row);
    }

    @Override
    public void delete(Dashboard dashboard) {
        DashboardRow row = withId(dashboard.tenant(), dashboard.id()).lock(entities, changed(dashboard));
        row.deletedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Changes.flush(entities);
    }

    private static Selection<DashboardRow> withId(TenantId tenant, DashboardId id) {
        return new Selection<>(
                DashboardRow.class,
                "r.tenantId = :tenant and r.id = :dashboard and r.deletedAt is null",
                Map.of("tenant", tenant.value(), "dashboard", id.value()));
    }

    private static Changed changed(Dashboard dashboard) {
        return new Changed("dashboard", dashboard.id(), dashboard.version());
    }
}
