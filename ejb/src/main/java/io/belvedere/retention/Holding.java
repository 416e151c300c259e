package io.belvedere.retention;

import java.time.Duration;
import java.time.Instant;

/** A generation at rest that has a class: what is stored of it for one day, or goes. */
public record Holding(long generation, StorageClass storageClass, Instant from, Instant until, Volume volume) {

    /** Whether the youngest sample that it can hold has been kept for so many days. */
    boolean isOver(int days, Instant now) {
        return !until.plus(Duration.ofDays(days)).isAfter(now);
    }
}
