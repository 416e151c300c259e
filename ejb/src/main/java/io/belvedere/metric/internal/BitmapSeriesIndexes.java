package io.belvedere.metric.internal;

import io.belvedere.metric.SeriesIndex;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A {@link BitmapSeriesIndex} for each tenant that has series; an empty one takes about 1 KiB. */
@ApplicationScoped
public class BitmapSeriesIndexes implements SeriesIndexes {

    private final Map<TenantId, SeriesIndex> indexes = new ConcurrentHashMap<>();

    @Override
    public SeriesIndex of(TenantId tenant) {
        return indexes.computeIfAbsent(tenant, added -> new BitmapSeriesIndex());
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
