package io.belvedere.document;

import io.belvedere.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Documents in a map, all of them. */
public final class InMemoryPersistedDocuments implements PersistedDocuments {

    private final Map<Key, String> texts = new ConcurrentHashMap<>();

    private record Key(TenantId tenant, DocumentHash hash) {}

    @Override
    public Optional<String> find(TenantId tenant, DocumentHash hash) {
        return Optional.ofNullable(texts.get(new Key(tenant, hash)));
    }

    @Override
    public void keep(TenantId tenant, DocumentHash hash, String text) {
        texts.put(new Key(tenant, hash), text);
    }

    public int size() {
        return texts.size();
    }
}
