package io.belvedere.ingest.internal;

import io.belvedere.settings.Settings;
import java.time.Duration;

/**
 * What samples a tenant may send.
 *
 * @param maxAge how far in the past a sample may lie
 * @param maxFuture how far the senders' clocks may be ahead
 * @param maxActiveSeries of a tenant, with samples that are not at rest yet
 * @param maxSamplesPerSecond of a tenant on one node; twice as many may come at once
 */
record AdmissionSettings(Duration maxAge, Duration maxFuture, int maxActiveSeries, int maxSamplesPerSecond) {

    static final AdmissionSettings DEFAULTS =
            new AdmissionSettings(Duration.ofDays(7), Duration.ofMinutes(10), 1_000_000, 1_000_000);

    static AdmissionSettings from(Settings settings) {
        return new AdmissionSettings(
                settings.seconds(
                        "belvedere.ingest.max-age-seconds",
                        DEFAULTS.maxAge,
                        Duration.ofMinutes(1),
                        Duration.ofDays(3_650)),
                settings.seconds(
                        "belvedere.ingest.max-future-seconds", DEFAULTS.maxFuture, Duration.ZERO, Duration.ofDays(1)),
                settings.integer("belvedere.ingest.max-active-series", DEFAULTS.maxActiveSeries, 1, Integer.MAX_VALUE),
                settings.integer(
                        "belvedere.ingest.max-samples-per-second", DEFAULTS.maxSamplesPerSecond, 1, Integer.MAX_VALUE));
    }
}
