package io.belvedere.presence.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Goes on when it is told to. */
final class ManualClock implements InstantSource {

    private volatile Instant now;

    ManualClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration time) {
        now = instant().plus(time);
    }
}
