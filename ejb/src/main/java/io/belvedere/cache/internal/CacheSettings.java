package io.belvedere.cache.internal;

import io.belvedere.settings.Settings;
import java.time.Duration;

/** How long and how much is cached. */
public record CacheSettings(Duration ttl, int maxEntries) {

    public static final CacheSettings DEFAULTS = new CacheSettings(Duration.ofMinutes(5), 10_000);

    public static CacheSettings from(Settings settings) {
        return new CacheSettings(
                settings.seconds(
                        "belvedere.cache.ttl-seconds", DEFAULTS.ttl, Duration.ofSeconds(1), Duration.ofDays(1)),
                settings.integer("belvedere.cache.max-entries", DEFAULTS.maxEntries, 1, 10_000_000));
    }
}
