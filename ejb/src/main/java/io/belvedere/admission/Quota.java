package io.belvedere.admission;

import java.time.Duration;

/** So many requests at once; a bucket that is empty is full again after the window, and one request sooner for its part of it. */
public record Quota(long requests, Duration window) {

    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

    /** As many in each hour, of which so many at once. */
    public static Quota perHour(long requests, long atOnce) {
        long burst = Math.min(requests, atOnce);
        return new Quota(burst, Duration.ofMillis(Math.max(1, Math.round((double) burst * HOUR_MILLIS / requests))));
    }
}
