package io.belvedere.persistence.layout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Layouts;
import io.belvedere.persistence.dashboard.StoredWords;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Selection;
import io.belvedere.persistence.row.UuidArray;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Layouts with their regions in PostgreSQL. Reading takes one statement for layouts and one for their regions, whether
 * for one or for many dashboards. Rows stay with the transaction that has read them, which by then holds the lock of the
 * dashboard if it is going to write: so writing reads nothing again.
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
        return new Selection<>(
                        LayoutRow.class,
                        "r.tenantId = :tenant and r.id = :layout and r.deletedAt is null",
                        Map.of("tenant", tenant.value(), "layout", id.value()))
                .find(entities)
                .map(row -> LayoutRows.toLayout(row, regions().of(row)));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<DashboardId, List<Layout>> ofDashboards(TenantId tenant, Collection<DashboardId> dashboards) {
        Map<DashboardId, List<Layout>> found = new LinkedHashMap<>();
        dashboards.forEach(dashboard -> found.put(dashboard, new ArrayList<>()));
        if (!dashboards.isEmpty()) {
            UuidArray ids = UuidArray.of(dashboards, DashboardId::value);
            List<LayoutRow> rows = LayoutStatements.layoutsOfDashboards(entities, tenant, ids);
            Map<UUID, List<RegionRow>> regions =
                    LayoutStatements.regionsOfLayouts(entities, tenant, UuidArray.of(rows, row -> row.id)).stream()
                            .collect(groupingBy(row -> row.layoutId));
            for (LayoutRow row : rows) {
                row.regions = regions.getOrDefault(row.id, List.of());
                found.computeIfAbsent(new DashboardId(row.dashboardId), unexpected -> new ArrayList<>())
                        .add(LayoutRows.toLayout(row, row.regions));
            }
        }
        return found;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Set<DashboardId> dashboardsWith(TenantId tenant, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : LayoutStatements.dashboardsWith(entities, tenant, UuidArray.of(ids, id -> id)).stream()
                        .map(id -> DashboardId.parse("dashboard_id", id))
                        .collect(toSet());
    }

    @Override
    public void insert(Layout layout) {
        LayoutRow row = entities.find(LayoutRow.class, layout.id().value());
        if (row == null) {
            row = LayoutRows.toRow(layout);
            row.regions = List.of();
            entities.persist(row);
            // The regions refer to the row, and only the database knows that.
            entities.flush();
        } else {
            requireDeleted(row, layout);
            row.deletedAt = null;
            LayoutRows.write(layout, row);
        }
        write(row, layout, Collections.emptySortedSet());
    }

    @Override
    public void update(Layout layout) {
        LayoutRow row = stored(layout);
        if (row.version >= layout.version()) {
            throw BelvedereException.stale("layout", layout.id(), layout.version(), row.version);
        }
        row.name = layout.name();
        row.version = layout.version();
        write(row, layout, StoredRegions.words(regions().of(row)));
    }

    @Override
    public void delete(Layout layout) {
        stored(layout).deletedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.flush();
        words(layout).delete();
    }

    @Override
    public int purge(Instant deletedBefore, int limit) {
        int regions = LayoutStatements.purgeRegions(entities, deletedBefore, limit);
        return regions + LayoutStatements.purgeLayouts(entities, deletedBefore, limit - regions);
    }

    private void write(LayoutRow row, Layout layout, SortedSet<String> wordsBefore) {
        regions().write(row, layout.regions());
        entities.flush();
        words(layout).replace(wordsBefore, StoredRegions.words(regions().of(row)));
    }

    private LayoutRow stored(Layout layout) {
        LayoutRow row = entities.find(LayoutRow.class, layout.id().value());
        if (row == null || row.deletedAt != null || !isOf(layout, row)) {
            throw BelvedereException.notFound("layout", layout.id());
        }
        return row;
    }

    private static void requireDeleted(LayoutRow row, Layout layout) {
        if (row.deletedAt == null || !isOf(layout, row)) {
            throw new BelvedereException(Problem.CONFLICT, "layout id is already taken", Map.of("field", "layout id"));
        }
    }

    private static boolean isOf(Layout layout, LayoutRow row) {
        return row.tenantId.equals(layout.tenant().value())
                && row.dashboardId.equals(layout.dashboard().value());
    }

    private StoredWords words(Layout layout) {
        return new StoredWords(
                entities,
                layout.tenant(),
                layout.dashboard().value(),
                layout.id().value());
    }

    private StoredRegions regions() {
        return new StoredRegions(entities, clock);
    }
}
