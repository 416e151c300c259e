package io.belvedere.graphql.stream;

import io.belvedere.settings.Settings;
import java.time.Duration;

/**
 * What connections that stay may take, whether they are sockets or event streams.
 *
 * @param maxOperations of one connection at a time
 * @param maxThreads that work for all of them at a time
 * @param maxQueuedBytes that wait for one client
 * @param sendTimeout how long one message may take to leave
 * @param poll how often boards are looked at for changes
 */
public record StreamLimits(
        int maxPerNode,
        int maxPerTenant,
        int maxPerCaller,
        int maxOperations,
        int maxThreads,
        int maxQueuedBytes,
        Duration sendTimeout,
        Duration poll) {

    public static final StreamLimits DEFAULTS =
            new StreamLimits(1_000, 100, 20, 100, 16, 4_194_304, Duration.ofSeconds(30), Duration.ofSeconds(1));

    /** Of these, one connection has the most. */
    public static final int THREADS_PER_CONNECTION = 4;

    public static StreamLimits from(Settings settings) {
        return new StreamLimits(
                settings.integer("belvedere.graphql.stream.max-per-node", DEFAULTS.maxPerNode, 1, 100_000),
                settings.integer("belvedere.graphql.stream.max-per-tenant", DEFAULTS.maxPerTenant, 1, 100_000),
                settings.integer("belvedere.graphql.stream.max-per-caller", DEFAULTS.maxPerCaller, 1, 100_000),
                settings.integer("belvedere.graphql.stream.max-operations", DEFAULTS.maxOperations, 1, 10_000),
                settings.integer("belvedere.graphql.stream.max-threads", DEFAULTS.maxThreads, 1, 200),
                settings.integer("belvedere.graphql.stream.max-queued-bytes", DEFAULTS.maxQueuedBytes, 65_536, 1 << 30),
                settings.seconds(
                        "belvedere.graphql.stream.send-timeout-seconds",
                        DEFAULTS.sendTimeout,
                        Duration.ofSeconds(1),
                        Duration.ofHours(1)),
                settings.millis(
                        "belvedere.graphql.stream.poll-millis",
                        DEFAULTS.poll,
                        Duration.ofMillis(100),
                        Duration.ofMinutes(1)));
    }
}
