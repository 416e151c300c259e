package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;

/** Between dashboards and their rows. */
final class DashboardRows {

    private DashboardRows() {}

    static DashboardRow toRow(Dashboard dashboard) {
        DashboardRow row = new DashboardRow();
        row.id = dashboard.id().value();
        row.tenantId = dashboard.tenant().value();
        row.createdAt = dashboard.createdAt().truncatedTo(ChronoUnit.MICROS);
        write(dashboard, row);
        return row;
    }

    /** Writes what may change in a dashboard's life. */
    static void write(Dashboard dashboard, DashboardRow row) {
        row.title = dashboard.title();
        row.description = dashboard.description();
        row.owner = dashboard.owner();
        row.updatedAt = dashboard.updatedAt().truncatedTo(ChronoUnit.MICROS);
    }

    static Dashboard toDashboard(DashboardRow row) {
        return new Dashboard(
                new DashboardId(row.id),
                new TenantId(row.tenantId),
                row.title,
                row.description,
                row.owner,
                row.createdAt,
                row.updatedAt,
                row.version);
    }
}
