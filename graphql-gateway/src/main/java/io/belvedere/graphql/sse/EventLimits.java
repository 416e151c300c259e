package io.belvedere.graphql.sse;

import io.belvedere.settings.Settings;
import java.time.Duration;

/**
 * How event streams are kept.
 *
 * @param heartbeat after what time a comment is sent, by which a client that is gone is noticed
 * @param reservation how long a reserved stream waits to be opened
 * @param maxWriters threads that write at a time; slow clients keep them waiting
 */
public record EventLimits(Duration heartbeat, Duration reservation, int maxWriters) {

    public static final EventLimits DEFAULTS = new EventLimits(Duration.ofSeconds(15), Duration.ofSeconds(10), 64);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    public static EventLimits from(Settings settings) {
        return new EventLimits(
                settings.seconds(
                        "belvedere.graphql.event-stream.heartbeat-seconds", DEFAULTS.heartbeat, SHORTEST, LONGEST),
                settings.seconds(
                        "belvedere.graphql.event-stream.reservation-seconds", DEFAULTS.reservation, SHORTEST, LONGEST),
                settings.integer("belvedere.graphql.event-stream.max-writers", DEFAULTS.maxWriters, 4, 1_000));
    }
}
