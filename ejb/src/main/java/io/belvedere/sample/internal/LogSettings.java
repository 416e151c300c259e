package io.belvedere.sample.internal;

import io.belvedere.settings.Settings;
import java.time.Duration;

/**
 * How the log is written and followed.
 *
 * @param patience how long a sender waits at most
 * @param maxQueuedSamples how many samples wait for the writer at most
 * @param maxHeadBytes how much of the heap samples take that are not at rest
 */
record LogSettings(Duration patience, Duration follow, int maxQueuedSamples, long maxHeadBytes) {

    static final LogSettings DEFAULTS =
            new LogSettings(Duration.ofMillis(1_500), Duration.ofMillis(200), 2_000_000, defaultHeadBytes());

    static LogSettings from(Settings settings) {
        return new LogSettings(
                settings.millis(
                        "belvedere.sample.append-timeout-millis",
                        DEFAULTS.patience,
                        Duration.ofMillis(100),
                        Duration.ofMinutes(1)),
                settings.millis(
                        "belvedere.sample.follow-millis",
                        DEFAULTS.follow,
                        Duration.ofMillis(10),
                        Duration.ofSeconds(10)),
                settings.integer("belvedere.sample.max-queued-samples", DEFAULTS.maxQueuedSamples, 10_000, 100_000_000),
                (long) settings.integer(
                                "belvedere.sample.max-head-mib", (int) (DEFAULTS.maxHeadBytes >> 20), 16, 1 << 20)
                        << 20);
    }

    /** A third of the heap: the rest is for caches, queries and requests. */
    private static long defaultHeadBytes() {
        return Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 3);
    }
}
