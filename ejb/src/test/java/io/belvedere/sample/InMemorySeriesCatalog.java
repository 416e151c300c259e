package io.belvedere.sample;

import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.tenant.TenantId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Series in memory, as {@link InMemorySampleLog} makes them. */
public final class InMemorySeriesCatalog implements SeriesCatalog {

    private final Map<Series, Integer> refs = new HashMap<>();
    private final TreeMap<Integer, Series> series = new TreeMap<>();
    private final Map<TenantId, Map<String, MetricMetadata>> metadata = new HashMap<>();

    synchronized int ref(TenantId tenant, Labels labels) {
        return refs.computeIfAbsent(new Series(tenant, labels), known -> {
            int ref = series.size() + 1;
            series.put(ref, known);
            return ref;
        });
    }

    synchronized void tell(TenantId tenant, Map<String, MetricMetadata> told) {
        metadata.computeIfAbsent(tenant, none -> new HashMap<>()).putAll(told);
    }

    @Override
    public synchronized int forEach(int aboveRef, Visitor visitor) {
        series.tailMap(aboveRef, false).forEach((ref, known) -> visitor.series(known.tenant, ref, known.labels));
        return series.isEmpty() ? aboveRef : Math.max(aboveRef, series.lastKey());
    }

    @Override
    public synchronized void find(int[] wanted, Visitor visitor) {
        Arrays.stream(wanted).sorted().distinct().forEach(ref -> {
            Series known = series.get(ref);
            if (known != null) {
                visitor.series(known.tenant, ref, known.labels);
            }
        });
    }

    @Override
    public synchronized Map<String, MetricMetadata> metadata(TenantId tenant) {
        return Map.copyOf(metadata.getOrDefault(tenant, Map.of()));
    }

    private record Series(TenantId tenant, Labels labels) {}
}
