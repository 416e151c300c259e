package io.belvedere.access;

import io.belvedere.tenant.TenantId;

class InMemoryApiTokensTest extends ApiTokensContract {

    private final ApiTokens tokens = new InMemoryApiTokens();
    private int tenants;

    @Override
    protected ApiTokens tokens() {
        return tokens;
    }

    @Override
    protected TenantId newTenant() {
        return new TenantId("tenant-" + tenants++);
    }
}
