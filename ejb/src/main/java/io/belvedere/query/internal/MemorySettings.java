package io.belvedere.query.internal;

import io.belvedere.settings.Settings;

/**
 * What is remembered of queries.
 *
 * @param minSamples what fewer had to be looked at for is not worth it
 */
record MemorySettings(boolean enabled, long maxBytes, int minSamples) {

    static MemorySettings from(Settings settings) {
        return new MemorySettings(
                settings.flag("belvedere.query.cache.enabled", true),
                (long) settings.integer("belvedere.query.cache.max-megabytes", 128, 1, 65_536) << 20,
                settings.integer("belvedere.query.cache.min-samples", 10_000, 0, Integer.MAX_VALUE));
    }
}
