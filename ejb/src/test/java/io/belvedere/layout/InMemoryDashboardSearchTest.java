package io.belvedere.layout;

import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.InMemoryDashboards;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;

class InMemoryDashboardSearchTest extends DashboardSearchContract {

    private final InMemoryDashboards dashboards = new InMemoryDashboards();
    private final Layouts layouts = new InMemoryLayouts(dashboards, InstantSource.fixed(Instant.EPOCH));
    private int tenants;

    @Override
    protected Dashboards dashboards() {
        return dashboards;
    }

    @Override
    protected Layouts layouts() {
        return layouts;
    }

    @Override
    protected TenantId newTenant() {
        return new TenantId("tenant-" + tenants++);
    }
}
