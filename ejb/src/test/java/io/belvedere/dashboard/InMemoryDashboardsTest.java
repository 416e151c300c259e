package io.belvedere.dashboard;

import io.belvedere.tenant.TenantId;

class InMemoryDashboardsTest extends DashboardsContract {

    private final Dashboards dashboards = new InMemoryDashboards();
    private int tenants;

    @Override
    protected Dashboards dashboards() {
        return dashboards;
    }

    @Override
    protected TenantId newTenant() {
        return new TenantId("tenant-" + tenants++);
    }
}
