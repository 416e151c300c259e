package io.belvedere.query.internal.memory;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pieces in a map, for as long as the test runs. */
final class MapMemory implements Memory {

    private final Map<String, Remembered> kept = new HashMap<>();

    @Override
    public Optional<Remembered> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void keep(String key, Remembered remembered, Duration howLong) {
        kept.put(key, remembered);
    }
}
