package io.belvedere.graphql.socket;

import io.belvedere.settings.Settings;
import java.time.Duration;

/**
 * What one socket may do, and for how long it may be silent.
 *
 * @param messagesPerSecond on average; ten times as many may come at once
 * @param initTimeout until a client has said who it is
 * @param dead after what time without any message a client is taken for gone, though it was pinged
 * @param idle how long a socket is kept on which nothing is under way
 * @param sweep how often idle sockets are looked for
 */
public record SocketLimits(
        int maxMessageBytes,
        int messagesPerSecond,
        Duration initTimeout,
        Duration ping,
        Duration dead,
        Duration idle,
        Duration sweep) {

    public static final SocketLimits DEFAULTS = new SocketLimits(
            1_048_576,
            100,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(120),
            Duration.ofMinutes(10),
            Duration.ofMinutes(5));

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    public static SocketLimits from(Settings settings) {
        return new SocketLimits(
                settings.integer(
                        "belvedere.graphql.socket.max-message-bytes", DEFAULTS.maxMessageBytes, 1_024, 1 << 26),
                settings.integer(
                        "belvedere.graphql.socket.max-messages-per-second", DEFAULTS.messagesPerSecond, 1, 1_000_000),
                seconds(settings, "belvedere.graphql.socket.init-timeout-seconds", DEFAULTS.initTimeout),
                seconds(settings, "belvedere.graphql.socket.ping-seconds", DEFAULTS.ping),
                seconds(settings, "belvedere.graphql.socket.dead-seconds", DEFAULTS.dead),
                seconds(settings, "belvedere.graphql.socket.idle-seconds", DEFAULTS.idle),
                seconds(settings, "belvedere.graphql.socket.sweep-seconds", DEFAULTS.sweep));
    }

    private static Duration seconds(Settings settings, String key, Duration usual) {
        return settings.seconds(key, usual, SHORTEST, LONGEST);
    }
}
