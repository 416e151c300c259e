package io.belvedere.document.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.belvedere.document.DocumentHash;
import io.belvedere.document.PersistedDocuments;
import io.belvedere.tenant.TenantId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;

/**
 * Documents that this node has lately seen, in the heap, before those that all nodes together keep. What is near need not
 * be kept true: the text of a hash never changes. A cluster that fails has nothing and keeps nothing.
 */
final class NearDocuments implements PersistedDocuments {

    private static final Logger LOG = System.getLogger(NearDocuments.class.getName());

    /** What an entry takes beside its text. */
    private static final int BYTES_OF_AN_ENTRY = 256;

    private final com.github.benmanes.caffeine.cache.Cache<String, String> near;
    private final Cache<String, String> shared;

    NearDocuments(long maxBytes, Cache<String, String> shared) {
        this.shared = shared;
        this.near = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String key, String text) -> BYTES_OF_AN_ENTRY + 2 * text.length())
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Optional<String> find(TenantId tenant, DocumentHash hash) {
        String key = key(tenant, hash);
        return Optional.ofNullable(near.getIfPresent(key)).or(() -> findShared(key));
    }

    /** Once this returns, every node knows it. */
    @Override
    public void keep(TenantId tenant, DocumentHash hash, String text) {
        String key = key(tenant, hash);
        near.put(key, text);
        try {
            shared.put(key, text);
        } catch (CacheException failure) {
            warn(failure);
        }
    }

    private Optional<String> findShared(String key) {
        try {
            Optional<String> text = Optional.ofNullable(shared.get(key));
            text.ifPresent(found -> near.put(key, found));
            return text;
        } catch (CacheException failure) {
            warn(failure);
            return Optional.empty();
        }
    }

    /** A hash has no space, so no two tenants ever have one key. */
    private static String key(TenantId tenant, DocumentHash hash) {
        return hash + " " + tenant;
    }

    private static void warn(Throwable failure) {
        LOG.log(Level.WARNING, "cache_failure cache=documents cause={0}", failure.toString());
    }
}
