package io.belvedere.graphql.cost;

import io.belvedere.settings.Settings;

/** How much a request may cost by estimate, and whether answers tell what it was. */
public record CostSettings(int maxCost, boolean told) {

    public static final CostSettings DEFAULTS = new CostSettings(100_000, true);

    public static CostSettings from(Settings settings) {
        return new CostSettings(
                settings.integer("belvedere.graphql.max-cost", DEFAULTS.maxCost, 100, Integer.MAX_VALUE),
                settings.flag("belvedere.graphql.tell-cost", DEFAULTS.told));
    }
}
