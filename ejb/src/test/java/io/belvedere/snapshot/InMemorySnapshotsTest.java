package io.belvedere.snapshot;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.tenant.TenantId;

class InMemorySnapshotsTest extends SnapshotsContract {

    private final Snapshots snapshots = new InMemorySnapshots();
    private int tenants;

    @Override
    protected Snapshots snapshots() {
        return snapshots;
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
