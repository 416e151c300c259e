package io.belvedere.star;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.tenant.TenantId;

class InMemoryStarsTest extends StarsContract {

    private final Stars stars = new InMemoryStars();
    private int tenants;

    @Override
    protected Stars stars() {
        return stars;
    }

    @Override
    protected TenantId newTenant() {
        return new TenantId("tenant-" + tenants++);
    }

    @Override
    protected DashboardId newDashboard(TenantId tenant) {
        return DashboardId.random();
    }
}
