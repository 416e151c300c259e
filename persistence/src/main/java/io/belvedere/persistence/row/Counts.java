package io.belvedere.persistence.row;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts what belongs to dashboards, for many of them by one statement. */
public final class Counts {

    private Counts() {}

    /** {@code sql} selects ids and counts; its parameters are the tenant and an array of ids. */
    public static Map<DashboardId, Long> of(
            EntityManager entities, String sql, TenantId tenant, Collection<DashboardId> dashboards) {
        Map<DashboardId, Long> counts = new LinkedHashMap<>();
        if (!dashboards.isEmpty()) {
            List<?> rows = entities.createNativeQuery(sql)
                    .setParameter(1, tenant.value())
                    .setParameter(
                            2, UuidArray.of(dashboards, DashboardId::value).text())
                    .getResultList();
            rows.stream()
                    .map(Object[].class::cast)
                    .forEach(row -> counts.put(new DashboardId((UUID) row[0]), ((Number) row[1]).longValue()));
        }
        return counts;
    }
}
