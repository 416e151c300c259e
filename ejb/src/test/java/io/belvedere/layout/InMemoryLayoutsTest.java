package io.belvedere.layout;

import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.InMemoryDashboards;
import io.belvedere.tenant.TenantId;

class InMemoryLayoutsTest extends LayoutsContract {

    private final InMemoryDashboards dashboards = new InMemoryDashboards();
    private final Layouts layouts = new InMemoryLayouts(dashboards, CLOCK);
    private int tenants;

    @Override
    protected Layouts layouts() {
        return layouts;
    }

    @Override
    protected Dashboards dashboards() {
        return dashboards;
    }

    @Override
    protected TenantId newTenant() {
        return new TenantId("tenant-" + tenants++);
    }
}
