package io.belvedere.collect.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Smooths the times of rounds: timers fire some milliseconds early or late, and samples at even distances take a fraction
 * of the place. A round further off than {@link #TOLERANCE} keeps its time.
 */
final class Pace {

    private static final Duration TOLERANCE = Duration.ofMillis(50);

    private final Duration interval;
    private @Nullable Instant last;

    Pace(Duration interval) {
        this.interval = interval;
    }

    Instant next(Instant now) {
        Instant next = smooth(now);
        last = next;
        return next;
    }

    private Instant smooth(Instant now) {
        if (last != null) {
            Instant expected = last.plus(interval);
            if (Duration.between(expected, now).abs().compareTo(TOLERANCE) <= 0) {
                return expected;
            }
        }
        return Instant.ofEpochMilli(now.toEpochMilli());
    }
}
