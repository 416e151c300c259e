package io.belvedere.layout;

import io.belvedere.settings.Settings;

/** How large layouts may become. */
public record LayoutLimits(int maxRegions, int maxLayouts) {

    public static final LayoutLimits DEFAULTS = new LayoutLimits(200, 50);

    public static LayoutLimits from(Settings settings) {
        return new LayoutLimits(
                settings.integer("belvedere.layout.max-regions", DEFAULTS.maxRegions, 1, 10_000),
                settings.integer("belvedere.layout.max-per-dashboard", DEFAULTS.maxLayouts, 1, 1_000));
    }
}
