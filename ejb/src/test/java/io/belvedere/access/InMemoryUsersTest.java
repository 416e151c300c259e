package io.belvedere.access;

import io.belvedere.tenant.TenantId;

class InMemoryUsersTest extends UsersContract {

    private final Users users = new InMemoryUsers();
    private int tenants;

    @Override
    protected Users users() {
        return users;
    }

    @Override
    protected TenantId newTenant() {
        return new TenantId("tenant-" + tenants++);
    }
}
