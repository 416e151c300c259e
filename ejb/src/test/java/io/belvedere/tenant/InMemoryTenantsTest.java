package io.belvedere.tenant;

class InMemoryTenantsTest extends TenantsContract {

    private final Tenants tenants = new InMemoryTenants();

    @Override
    protected Tenants tenants() {
        return tenants;
    }
}
