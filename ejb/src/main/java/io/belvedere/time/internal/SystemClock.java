package io.belvedere.time.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Tells the time in microseconds, which is what the store keeps: an instant equals itself after being stored. */
@ApplicationScoped
public class SystemClock {

    @Produces
    @ApplicationScoped
    InstantSource clock() {
        return new MicrosecondClock();
    }

    private static final class MicrosecondClock implements InstantSource {
        @Override
        public Instant instant() {
            return InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
        }
    }
}
