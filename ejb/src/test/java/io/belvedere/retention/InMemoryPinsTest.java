package io.belvedere.retention;

import io.belvedere.tenant.TenantId;
import java.util.concurrent.atomic.AtomicInteger;

class InMemoryPinsTest extends PinsContract {

    private final Pins pins = new InMemoryPins();
    private final AtomicInteger tenants = new AtomicInteger();

    @Override
    protected Pins pins() {
        return pins;
    }

    @Override
    protected TenantId newTenant() {
        return new TenantId("tenant-" + tenants.incrementAndGet());
    }
}
