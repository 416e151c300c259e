package io.belvedere.panel.internal;

import io.belvedere.settings.Settings;
import java.time.Duration;

/**
 * How panels are answered.
 *
 * @param timeout of each panel
 * @param pause for which one that took too long is not asked for again
 * @param interval at which applications send samples: no step is shorter, and rates look at four of them
 * @param maxStaleBytes of what panels showed last
 */
record PanelSettings(Duration timeout, Duration pause, Duration interval, long maxStaleBytes) {

    static final PanelSettings DEFAULTS =
            new PanelSettings(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(15), 32L << 20);

    static PanelSettings from(Settings settings) {
        return new PanelSettings(
                settings.millis(
                        "belvedere.panel.timeout-millis",
                        DEFAULTS.timeout,
                        Duration.ofMillis(100),
                        Duration.ofMinutes(2)),
                settings.seconds("belvedere.panel.pause-seconds", DEFAULTS.pause, Duration.ZERO, Duration.ofHours(1)),
                settings.seconds(
                        "belvedere.panel.sample-interval-seconds",
                        DEFAULTS.interval,
                        Duration.ofSeconds(1),
                        Duration.ofHours(1)),
                (long) settings.integer(
                                "belvedere.panel.max-stale-mib", (int) (DEFAULTS.maxStaleBytes >> 20), 0, 1 << 20)
                        << 20);
    }
}
