package io.belvedere.sample;

import io.belvedere.tenant.TenantId;
import java.util.concurrent.atomic.AtomicInteger;

class InMemorySampleLogTest extends SampleLogContract {

    private final InMemorySeriesCatalog catalog = new InMemorySeriesCatalog();
    private final SampleLog log = new InMemorySampleLog(catalog);
    private final AtomicInteger tenants = new AtomicInteger();

    @Override
    protected SampleLog log() {
        return log;
    }

    @Override
    protected SeriesCatalog catalog() {
        return catalog;
    }

    @Override
    protected TenantId newTenant() {
        return new TenantId("tenant-" + tenants.incrementAndGet());
    }
}
