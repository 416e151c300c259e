package io.belvedere.comment;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.tenant.TenantId;

class InMemoryCommentsTest extends CommentsContract {

    private final Comments comments = new InMemoryComments();
    private int tenants;

    @Override
    protected Comments comments() {
        return comments;
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
