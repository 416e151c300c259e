package io.belvedere.sample.internal;

import io.belvedere.settings.Settings;
import java.time.Duration;

/**
 * When samples are brought to rest.
 *
 * @param grace how long after its end a window is still open
 * @param lateGrace how long late samples of a window that is at rest gather before they follow it
 */
record SealSettings(Duration interval, Duration grace, Duration lateGrace) {

    static final SealSettings DEFAULTS =
            new SealSettings(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(10));

    static SealSettings from(Settings settings) {
        return new SealSettings(
                settings.seconds(
                        "belvedere.sample.seal-interval-seconds",
                        DEFAULTS.interval,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(10)),
                settings.seconds(
                        "belvedere.sample.seal-grace-seconds", DEFAULTS.grace, Duration.ZERO, Duration.ofHours(12)),
                settings.seconds(
                        "belvedere.sample.late-grace-seconds",
                        DEFAULTS.lateGrace,
                        Duration.ZERO,
                        Duration.ofHours(12)));
    }
}
