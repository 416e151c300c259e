package io.belvedere.cache.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.infinispan.Cache;
import org.infinispan.stats.Stats;

/**
 * What the caches of this node say of themselves, as gauges by cache. They read Infinispan's own statistics when they
 * are asked for, so that a cached read pays nothing for them.
 */
@ApplicationScoped
public class CacheMetrics {

    private static final String CACHE = "cache";

    @Inject
    private MetricRegistry metrics;

    private final List<MetricID> shown = new CopyOnWriteArrayList<>();

    void show(Cache<?, ?> cache) {
        show(cache, "hits", "Reads that found an entry", Stats::getHits);
        show(cache, "misses", "Reads that found none", Stats::getMisses);
        show(cache, "evictions", "Entries that left because the cache was full", Stats::getEvictions);
        show(cache, "entries", "Entries that are kept", Stats::getApproximateEntriesInMemory);
    }

    /** Before the caches stop: a gauge that outlived its cache would fail whoever reads the metrics. */
    void hideAll() {
        shown.forEach(metrics::remove);
        shown.clear();
    }

    private void show(Cache<?, ?> cache, String what, String description, ToLongFunction<Stats> value) {
        Metadata metadata = Metadata.builder()
                .withName("belvedere_cache_" + what)
                .withDescription(description)
                .build();
        Tag name = new Tag(CACHE, cache.getName());
        metrics.gauge(
                metadata,
                cache,
                asked -> value.applyAsLong(asked.getAdvancedCache().getStats()),
                name);
        shown.add(new MetricID(metadata.getName(), name));
    }
}
