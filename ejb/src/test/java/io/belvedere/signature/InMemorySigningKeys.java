package io.belvedere.signature;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Signing keys in memory. */
public final class InMemorySigningKeys implements SigningKeys {

    private final Map<String, SigningKey> keys = new ConcurrentHashMap<>();

    @Override
    public Optional<SigningKey> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    @Override
    public SigningKey putIfAbsent(SigningKey key) {
        return keys.computeIfAbsent(key.name(), absent -> key);
    }
}
