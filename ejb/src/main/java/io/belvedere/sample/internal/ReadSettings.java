package io.belvedere.sample.internal;

import io.belvedere.settings.Settings;

/**
 * How samples are read.
 *
 * @param maxRecentBytes memory for chunks that were read lately
 */
record ReadSettings(long maxRecentBytes) {

    static final ReadSettings DEFAULTS = new ReadSettings(64L << 20);

    static ReadSettings from(Settings settings) {
        return new ReadSettings((long) settings.integer(
                        "belvedere.sample.max-recent-chunks-mib", (int) (DEFAULTS.maxRecentBytes >> 20), 0, 1 << 20)
                << 20);
    }
}
