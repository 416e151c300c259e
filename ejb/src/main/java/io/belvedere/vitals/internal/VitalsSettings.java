package io.belvedere.vitals.internal;

import io.belvedere.settings.Settings;
import java.time.Duration;

/**
 * How web vitals become series.
 *
 * @param interval between two samples of a histogram that changes
 * @param maxPages of a tenant that are told apart on a node; all further ones are one
 */
record VitalsSettings(Duration interval, int maxPages) {

    static final VitalsSettings DEFAULTS = new VitalsSettings(Duration.ofSeconds(15), 50);

    static VitalsSettings from(Settings settings) {
        return new VitalsSettings(
                settings.seconds(
                        "belvedere.vitals.interval-seconds",
                        DEFAULTS.interval,
                        Duration.ofSeconds(1),
                        Duration.ofHours(1)),
                settings.integer("belvedere.vitals.max-pages", DEFAULTS.maxPages, 0, 10_000));
    }
}
