package io.belvedere.cache.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.jspecify.annotations.Nullable;

/**
 * Reads through an Infinispan cache without ever keeping what a writer has already replaced.
 *
 * <p>A reader that misses first leaves a lease, then loads, then puts the value only if its lease still stands. A writer
 * removes the entry after its commit, and with it the lease of any reader that may have loaded the state before. So an
 * entry is at most as old as the moment between a commit and the removal that follows it; a writer killed within that
 * moment leaves it until the time to live ends, which is why commands read the store and never a cache. Values are
 * immutable and never updated in place. A cache that fails, because another node hangs, say, costs time and never an
 * answer. Safe for any number of threads and nodes.
 */
public final class ReadThroughCache<V> {

    private static final Logger LOG = System.getLogger(ReadThroughCache.class.getName());
    private static final long LEASE_SECONDS = 30;

    private final Cache<CacheKey, Object> cache;
    private final Class<V> type;

    public ReadThroughCache(Cache<CacheKey, Object> cache, Class<V> type) {
        this.cache = cache;
        this.type = type;
    }

    /** The cached value or the loaded one; what is not there is not cached either. */
    public Optional<V> get(CacheKey key, Supplier<Optional<V>> loader) {
        Object present = peek(key);
        if (type.isInstance(present)) {
            return Optional.of(type.cast(present));
        }
        Function<Set<CacheKey>, Map<CacheKey, V>> single =
                missing -> loader.get().map(value -> Map.of(key, value)).orElse(Map.of());
        return Optional.ofNullable(loadUnderLease(Set.of(key), single).get(key));
    }

    /** The values of all keys, what is missing loaded by one call; keys that the loader does not answer are left out. */
    public Map<CacheKey, V> getAll(Collection<CacheKey> keys, Function<Set<CacheKey>, Map<CacheKey, V>> loader) {
        Map<CacheKey, V> found = new HashMap<>();
        Set<CacheKey> missing = new LinkedHashSet<>();
        for (CacheKey key : keys) {
            Object present = peek(key);
            if (type.isInstance(present)) {
                found.put(key, type.cast(present));
            } else {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            found.putAll(loadUnderLease(missing, loader));
        }
        return found;
    }

    /** Called after the commit of a change. */
    public void remove(CacheKey key) {
        tolerating(() -> cache.remove(key));
    }

    private Map<CacheKey, V> loadUnderLease(Set<CacheKey> keys, Function<Set<CacheKey>, Map<CacheKey, V>> loader) {
        Lease lease = new Lease(UUID.randomUUID().toString());
        Set<CacheKey> leased = new LinkedHashSet<>();
        for (CacheKey key : keys) {
            tolerating(() -> {
                if (cache.putIfAbsent(key, lease, LEASE_SECONDS, TimeUnit.SECONDS) == null) {
                    leased.add(key);
                }
            });
        }
        Map<CacheKey, V> loaded = Map.of();
        try {
            loaded = loader.apply(keys);
        } finally {
            for (CacheKey key : leased) {
                V value = loaded.get(key);
                tolerating(() -> settle(key, lease, value));
            }
        }
        return loaded;
    }

    private void settle(CacheKey key, Lease lease, @Nullable V value) {
        if (value == null) {
            cache.remove(key, lease);
        } else {
            cache.replace(key, lease, value);
        }
    }

    private @Nullable Object peek(CacheKey key) {
        try {
            return cache.get(key);
        } catch (CacheException failure) {
            warn(failure);
            return null;
        }
    }

    private void tolerating(Runnable work) {
        try {
            work.run();
        } catch (CacheException failure) {
            warn(failure);
        }
    }

    private void warn(CacheException failure) {
        LOG.log(Level.WARNING, "cache_failure cache={0} cause={1}", cache.getName(), failure.toString());
    }
}
