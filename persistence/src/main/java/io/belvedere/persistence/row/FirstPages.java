package io.belvedere.persistence.row;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The first page of a list that each dashboard has, for many of them by one statement.
 *
 * @param sql selects the rows in their order; its parameters are the tenant, an array of ids, and how many of each
 */
public record FirstPages<R>(Class<R> type, String sql, Function<R, UUID> dashboard, Function<R, Position> position) {

    public Map<DashboardId, Page<R>> of(
            EntityManager entities, TenantId tenant, Collection<DashboardId> dashboards, int size) {
        Map<DashboardId, Page<R>> pages = new LinkedHashMap<>();
        if (!dashboards.isEmpty()) {
            PageRequest first = new PageRequest(size, null);
            List<?> rows = entities.createNativeQuery(sql, type)
                    .setParameter(1, tenant.value())
                    .setParameter(
                            2, UuidArray.of(dashboards, DashboardId::value).text())
                    .setParameter(3, size + 1)
                    .getResultList();
            rows.stream()
                    .map(type::cast)
                    .collect(groupingBy(dashboard, LinkedHashMap::new, toList()))
                    .forEach((id, found) -> pages.put(new DashboardId(id), Page.ofSurplus(found, first, position)));
        }
        return pages;
    }
}
