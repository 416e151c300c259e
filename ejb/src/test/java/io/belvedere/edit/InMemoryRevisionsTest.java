package io.belvedere.edit;

import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.InMemoryDashboards;
import io.belvedere.tenant.TenantId;

class InMemoryRevisionsTest extends RevisionsContract {

    private final InMemoryDashboards dashboards = new InMemoryDashboards();
    private final Revisions revisions = new InMemoryRevisions(dashboards);
    private int tenants;

    @Override
    protected Revisions revisions() {
        return revisions;
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
