package io.belvedere.retention;

import io.belvedere.tenant.TenantId;
import java.util.concurrent.atomic.AtomicInteger;

class InMemoryRetentionPoliciesTest extends RetentionPoliciesContract {

    private final RetentionPolicies policies = new InMemoryRetentionPolicies();
    private final AtomicInteger tenants = new AtomicInteger();

    @Override
    protected RetentionPolicies policies() {
        return policies;
    }

    @Override
    protected TenantId newTenant() {
        return new TenantId("tenant-" + tenants.incrementAndGet());
    }
}
