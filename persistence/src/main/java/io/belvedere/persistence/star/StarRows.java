package io.belvedere.persistence.star;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Position;
import io.belvedere.star.Star;
import io.belvedere.tenant.TenantId;

/** From rows to stars; they are written by a statement. */
final class StarRows {

    private StarRows() {}

    static Star toStar(StarRow row) {
        return new Star(new TenantId(row.tenantId), new DashboardId(row.dashboardId), row.userName, row.createdAt);
    }

    static Position position(StarRow row) {
        return Position.at(row.createdAt, row.userName);
    }
}
