package io.belvedere.code.internal;

import io.belvedere.settings.Settings;

/** How large files of dashboards may be. */
public record CodeSettings(int maxBytes) {

    public static final CodeSettings DEFAULTS = new CodeSettings(10_000_000);

    public static CodeSettings from(Settings settings) {
        return new CodeSettings(settings.integer("belvedere.code.max-bytes", DEFAULTS.maxBytes, 1_024, 100_000_000));
    }
}
