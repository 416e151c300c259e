package io.belvedere.admission.internal;

import io.belvedere.admission.Quota;
import java.time.Duration;
import org.infinispan.protostream.annotations.ProtoField;
import org.jspecify.annotations.Nullable;

/**
 * The requests left of a quota at an instant.
 *
 * @param granted how many the last one who asked got
 */
record Bucket(
        @ProtoField(number = 1, defaultValue = "0") double left,
        @ProtoField(number = 2, defaultValue = "0") long atMillis,
        @ProtoField(number = 3, defaultValue = "0") int granted) {

    /** With up to so many requests taken out. A bucket that nobody knows is full. */
    static Bucket taking(@Nullable Bucket known, int wanted, Quota quota, long nowMillis) {
        if (known == null) {
            int granted = (int) Math.min(wanted, quota.requests());
            return new Bucket(quota.requests() - granted, nowMillis, granted);
        }
        // Clocks of nodes differ: for the slower one no time has passed.
        long passed = Math.max(0, nowMillis - known.atMillis);
        double left = Math.min((double) quota.requests(), known.left + passed * perMilli(quota));
        int granted = (int) Math.min(wanted, Math.floor(left));
        return new Bucket(left - granted, known.atMillis + passed, granted);
    }

    /** How long until there is a whole request in it. */
    Duration untilNext(Quota quota) {
        return Duration.ofMillis((long) Math.ceil(Math.max(0, 1 - left) / perMilli(quota)));
    }

    Duration untilFull(Quota quota) {
        return Duration.ofMillis((long) Math.ceil((quota.requests() - left) / perMilli(quota)));
    }

    private static double perMilli(Quota quota) {
        return (double) quota.requests() / quota.window().toMillis();
    }
}
