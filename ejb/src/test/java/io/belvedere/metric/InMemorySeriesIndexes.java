package io.belvedere.metric;

import io.belvedere.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The indexes of all tenants, each of which asks every series. */
public final class InMemorySeriesIndexes implements SeriesIndexes {

    private final Map<TenantId, SeriesIndex> indexes = new ConcurrentHashMap<>();

    @Override
    public SeriesIndex of(TenantId tenant) {
        return indexes.computeIfAbsent(tenant, none -> new NaiveSeriesIndex());
    }

    @Override
    public Optional<SeriesIndex> find(TenantId tenant) {
        return Optional.ofNullable(indexes.get(tenant));
    }

    @Override
    public Set<TenantId> tenants() {
        return Set.copyOf(indexes.keySet());
    }
}
