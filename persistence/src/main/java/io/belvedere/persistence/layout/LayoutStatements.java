package io.belvedere.persistence.layout;

import io.belvedere.persistence.row.UuidArray;
import io.belvedere.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads whole boards: JPQL has no way to compare with an array, so these two are in SQL. */
final class LayoutStatements {

    private static final String LIVE_LAYOUTS =
            """
            from layout l
            join dashboard d on d.tenant_id = l.tenant_id and d.id = l.dashboard_id and d.deleted_at is null
            where l.tenant_id = ?1 and l.dashboard_id = any(cast(?2 as uuid[])) and l.deleted_at is null
            """;

    private static final String LAYOUTS = "select l.* " + LIVE_LAYOUTS + "order by l.created_at, l.id";

    private static final String REGIONS = "select r.* from region r where r.deleted_at is null and r.layout_id in "
            + "(select l.id " + LIVE_LAYOUTS + ") and r.tenant_id = ?1 order by r.layout_id, r.position";

    private LayoutStatements() {}

    /** The layouts that are not deleted, nor their dashboards, oldest first. */
    static List<LayoutRow> layoutsOfDashboards(EntityManager entities, TenantId tenant, UuidArray dashboards) {
        return rows(entities, LAYOUTS, LayoutRow.class, tenant, dashboards);
    }

    /** The regions of those layouts, in their order within each. */
    static List<RegionRow> regionsOfDashboards(EntityManager entities, TenantId tenant, UuidArray dashboards) {
        return rows(entities, REGIONS, RegionRow.class, tenant, dashboards);
    }

    private static <R> List<R> rows(
            EntityManager entities, String sql, Class<R> type, TenantId tenant, UuidArray dashboards) {
        List<?> rows = entities.createNativeQuery(sql, type)
                .setParameter(1, tenant.value())
                .setParameter(2, dashboards.text())
                .getResultList();
        return rows.stream().<R>map(type::cast).toList();
    }
}
