package io.belvedere.query.internal.memory;

import io.belvedere.cache.internal.CacheContainer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;

/** Pieces in Infinispan, on whichever node they fall. Keeping one holds nobody up. */
public final class DistributedMemory implements Memory {

    private static final Logger LOG = System.getLogger(DistributedMemory.class.getName());

    private final Cache<String, Remembered> cache;

    public DistributedMemory(Cache<String, Remembered> cache) {
        this.cache = cache;
    }

    /** Of at most so many bytes on each node. */
    public static DistributedMemory open(CacheContainer caches, long maxBytes) {
        return new DistributedMemory(caches.computed("query-results", maxBytes));
    }

    @Override
    public Optional<Remembered> find(String key) {
        try {
            return Optional.ofNullable(cache.get(key));
        } catch (CacheException failure) {
            warn(failure);
            return Optional.empty();
        }
    }

    @Override
    public void keep(String key, Remembered remembered, Duration howLong) {
        CompletableFuture<?> unused = cache.putAsync(key, remembered, howLong.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((before, failure) -> {
                    if (failure != null) {
                        warn(failure);
                    }
                });
    }

    private static void warn(Throwable failure) {
        LOG.log(Level.WARNING, "cache_failure cache=query-results cause={0}", failure.toString());
    }
}
