package io.belvedere.sample;

import io.belvedere.lease.InMemoryLeases;
import io.belvedere.lease.Leases;
import io.belvedere.tenant.TenantId;

class InMemoryChunkStoreTest extends ChunkStoreContract {

    private final InMemoryLeases leases = new InMemoryLeases();
    private final ChunkStore chunks = new InMemoryChunkStore(leases);
    private int tenants;
    private int series;

    @Override
    protected ChunkStore chunks() {
        return chunks;
    }

    @Override
    protected Leases leases() {
        return leases;
    }

    @Override
    protected TenantId newTenant() {
        return new TenantId("tenant-" + tenants++);
    }

    @Override
    protected int newSeries(TenantId tenant) {
        return ++series;
    }
}
