package io.belvedere.dashboard;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Owned;
import io.belvedere.twin.VersionedRecords;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dashboards in memory. */
public final class InMemoryDashboards implements Dashboards {

    private final VersionedRecords<Owned<DashboardId>, Dashboard> dashboards = new VersionedRecords<>(
            "dashboard", Dashboard::version, dashboard -> Position.at(dashboard.createdAt(), dashboard.id()));

    @Override
    public Optional<Dashboard> find(TenantId tenant, DashboardId id) {
        return dashboards.find(new Owned<>(tenant, id));
    }

    @Override
    public Page<Dashboard> list(TenantId tenant, PageRequest page) {
        return dashboards.page(dashboard -> dashboard.tenant().equals(tenant), page);
    }

    @Override
    public Dashboard insert(Dashboard dashboard) {
        return dashboards.insert(key(dashboard), at(dashboard, 1));
    }

    @Override
    public Dashboard update(Dashboard dashboard) {
        return dashboards.replace(key(dashboard), dashboard.version(), at(dashboard, dashboard.version() + 1));
    }

    @Override
    public void delete(Dashboard dashboard) {
        dashboards.remove(key(dashboard), dashboard.version());
    }

    private static Owned<DashboardId> key(Dashboard dashboard) {
        return new Owned<>(dashboard.tenant(), dashboard.id());
    }

    private static Dashboard at(Dashboard dashboard, long version) {
        return new Dashboard(
                dashboard.id(),
                dashboard.tenant(),
                dashboard.title(),
                dashboard.description(),
                dashboard.owner(),
                dashboard.createdAt().truncatedTo(ChronoUnit.MICROS),
                dashboard.updatedAt().truncatedTo(ChronoUnit.MICROS),
                version);
    }
}
