package io.belvedere.persistence.layout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.Layout;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layouts;
import io.belvedere.layout.Region;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Changes;
import io.belvedere.persistence.row.Selection;
import io.belvedere.persistence.row.Selection.Changed;
import io.belvedere.persistence.row.UuidArray;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Layouts with their regions in PostgreSQL. Reading takes one statement for layouts and one for their regions, whether
 * for one or for many dashboards.
 */
@Stateless
@Local(Layouts.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaLayouts implements Layouts {

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    @Inject
    private InstantSource clock;

    public JpaLayouts() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    JpaLayouts(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Layout> find(TenantId tenant, LayoutId id) {
        return withId(tenant, id)
                .find(entities)
                .map(row -> LayoutRows.toLayout(row, regions().of(row)));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<DashboardId, List<Layout>> ofDashboards(TenantId tenant, Collection<DashboardId> dashboards) {
        Map<DashboardId, List<Layout>> found = new LinkedHashMap<>();
        if (!dashboards.isEmpty()) {
            UuidArray ids = UuidArray.of(dashboards, DashboardId::value);
            List<LayoutRow> rows = LayoutStatements.layoutsOfDashboards(entities, tenant, ids);
            Map<UUID, List<Region>> regions = LayoutStatements.regionsOfDashboards(entities, tenant, ids).stream()
                    .collect(groupingBy(row -> row.layoutId, mapping(LayoutRows::toRegion, toList())));
            found.putAll(rows.stream()
                    .map(row -> LayoutRows.toLayout(row, regions.getOrDefault(row.id, List.of())))
                    .collect(groupingBy(Layout::dashboard)));
        }
        dashboards.forEach(dashboard -> found.putIfAbsent(dashboard, List.of()));
        return found;
    }

    @Override
    public Layout insert(Layout layout) {
        LayoutRow row = LayoutRows.toRow(layout);
        entities.persist(row);
        // The regions refer to the row, and only the database knows that.
        entities.flush();
        regions().write(row, layout.regions());
        Changes.flush(entities);
        return LayoutRows.toLayout(row, layout.regions());
    }

    @Override
    public Layout update(Layout layout) {
        LayoutRow row = withId(layout.tenant(), layout.id()).advance(entities, changed(layout));
        row.name = layout.name();
        regions().write(row, layout.regions());
        Changes.flush(entities);
        return LayoutRows.toLayout(row, layout.regions());
    }

    @Override
    public void delete(Layout layout) {
        LayoutRow row = withId(layout.tenant(), layout.id()).lock(entities, changed(layout));
        row.deletedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Changes.flush(entities);
    }

    private StoredRegions regions() {
        return new StoredRegions(entities, clock);
    }

    private static Selection<LayoutRow> withId(TenantId tenant, LayoutId id) {
        return new Selection<>(
                LayoutRow.class,
                "r.tenantId = :tenant and r.id = :layout and r.deletedAt is null and exists ("
                        + "select d.id from DashboardRow d"
                        + " where d.tenantId = r.tenantId and d.id = r.dashboardId and d.deletedAt is null)",
                Map.of("tenant", tenant.value(), "layout", id.value()));
    }

    private static Changed changed(Layout layout) {
        return new Changed("layout", layout.id(), layout.version());
    }
}
