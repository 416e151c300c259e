package io.belvedere.collect;

import io.belvedere.settings.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * What the server measures of itself, and how often.
 *
 * @param instance how this node's series are told from those of others; empty for its host and HTTP port
 * @param host whether the machine is measured too
 * @param topProcesses how many processes get series of their own, by processor time and again by memory
 */
public record CollectSettings(
        boolean enabled, Duration interval, Optional<String> instance, boolean host, int topProcesses) {

    public static final CollectSettings DEFAULTS =
            new CollectSettings(true, Duration.ofSeconds(5), Optional.empty(), true, 20);

    public static CollectSettings from(Settings settings) {
        return new CollectSettings(
                settings.flag("belvedere.collect.enabled", DEFAULTS.enabled),
                settings.seconds(
                        "belvedere.collect.interval-seconds",
                        DEFAULTS.interval,
                        Duration.ofSeconds(1),
                        Duration.ofHours(1)),
                settings.text("belvedere.collect.instance"),
                settings.flag("belvedere.collect.host.enabled", DEFAULTS.host),
                settings.integer("belvedere.collect.top-processes", DEFAULTS.topProcesses, 0, 1_000));
    }
}
