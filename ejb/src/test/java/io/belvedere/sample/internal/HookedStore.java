package io.belvedere.sample.internal;

import io.belvedere.lease.Lease;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.Generation;
import io.belvedere.sample.RetiredGeneration;
import io.belvedere.sample.StoredChunk;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A store of chunks that something happens to when chunks are about to be written. */
record HookedStore(ChunkStore store, Consumer<List<StoredChunk>> writing) implements ChunkStore {

    @Override
    public long begin(long from, long until, String retentionClass) {
        return store.begin(from, until, retentionClass);
    }

    @Override
    public void write(long generation, List<StoredChunk> chunks) {
        writing.accept(chunks);
        store.write(generation, chunks);
    }

    @Override
    public void complete(List<Long> generations, Map<Integer, Long> cut, List<Long> replaced, Lease lease) {
        store.complete(generations, cut, replaced, lease);
    }

    @Override
    public List<Generation> generations() {
        return store.generations();
    }

    @Override
    public List<Long> visible() {
        return store.visible();
    }

    @Override
    public List<Generation> generations(long from, long until) {
        return store.generations(from, until);
    }

    @Override
    public void retire(List<Long> generations, Lease lease, Instant now) {
        store.retire(generations, lease, now);
    }

    @Override
    public List<RetiredGeneration> retired() {
        return store.retired();
    }

    @Override
    public void restore(List<Long> generations, Lease lease) {
        store.restore(generations, lease);
    }

    @Override
    public void sweep(Lease lease, Instant retiredBefore) {
        store.sweep(lease, retiredBefore);
    }

    @Override
    public void read(TenantId tenant, int[] series, long from, long until, Visitor visitor) {
        store.read(tenant, series, from, until, visitor);
    }

    @Override
    public void read(TenantId tenant, int[] series, long from, long until, List<Pick> picks, Visitor visitor) {
        store.read(tenant, series, from, until, picks, visitor);
    }

    @Override
    public void collect(TenantId tenant, Map<Long, int[]> series, Visitor visitor) {
        store.collect(tenant, series, visitor);
    }

    @Override
    public int[] present(TenantId tenant, int[] series, long from, long until) {
        return store.present(tenant, series, from, until);
    }
}
