package io.belvedere.sample;

import java.time.Duration;

/** Two hours, beginning at an even hour of UTC: what is sealed at a time. */
public record Window(long start) {

    public static final long LENGTH = Duration.ofHours(2).toMillis();

    public static Window of(long timestamp) {
        return new Window(Math.floorDiv(timestamp, LENGTH) * LENGTH);
    }

    /** The first millisecond behind it. */
    public long end() {
        return start + LENGTH;
    }

    public boolean contains(long timestamp) {
        return timestamp >= start && timestamp - start < LENGTH;
    }

    /** Whether it has a millisecond of the half-open range. */
    public boolean overlaps(long from, long until) {
        return from < end() && until > start;
    }
}
