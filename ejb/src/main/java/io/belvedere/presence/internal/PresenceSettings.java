package io.belvedere.presence.internal;

import io.belvedere.settings.Settings;
import java.time.Duration;

/**
 * How presence is kept.
 *
 * @param timeout how long a session lasts that is not renewed
 * @param heartbeat after what time clients are asked to renew theirs
 */
record PresenceSettings(Duration timeout, Duration heartbeat, PresenceLimits limits) {

    static final PresenceSettings DEFAULTS =
            new PresenceSettings(Duration.ofSeconds(30), Duration.ofSeconds(10), new PresenceLimits(50, 100, 10));

    static PresenceSettings from(Settings settings) {
        PresenceSettings read = new PresenceSettings(
                settings.seconds(
                        "belvedere.presence.timeout-seconds",
                        DEFAULTS.timeout,
                        Duration.ofSeconds(2),
                        Duration.ofHours(1)),
                settings.seconds(
                        "belvedere.presence.heartbeat-seconds",
                        DEFAULTS.heartbeat,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(30)),
                new PresenceLimits(
                        settings.integer("belvedere.presence.max-per-layout", DEFAULTS.limits.perLayout(), 1, 1_000),
                        settings.integer("belvedere.presence.max-per-tenant", DEFAULTS.limits.perTenant(), 1, 1_000),
                        settings.integer("belvedere.presence.max-per-user", DEFAULTS.limits.perUser(), 1, 1_000)));
        settings.refuseFaults();
        if (read.heartbeat.compareTo(read.timeout) >= 0) {
            throw new IllegalStateException("belvedere.presence.heartbeat-seconds must be less than"
                    + " belvedere.presence.timeout-seconds, they are " + read.heartbeat.toSeconds() + " and "
                    + read.timeout.toSeconds());
        }
        return read;
    }
}
