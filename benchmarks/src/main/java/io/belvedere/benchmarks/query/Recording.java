package io.belvedere.benchmarks.query;

import java.time.Duration;

/**
 * The time that samples are of, {@code [startMillis, endMillis)}, in whole half hours. It begins early enough for all
 * ranges of all queries: where a counter begins within a range, versions of Prometheus do not agree on the rate. It ends an hour and five minutes behind the begin of a
 * window of two hours, whatever time it is: then Prometheus has just written its last block, and both servers have that
 * hour in memory and all before it at rest.
 */
public record Recording(long startMillis, long endMillis) {

    static final long HALF_HOUR = Duration.ofMinutes(30).toMillis();
    private static final long WINDOW = Duration.ofHours(2).toMillis();
    private static final long OPEN = Duration.ofMinutes(65).toMillis();
    /** Of rates, and as much again for the first step on the coarsest grid. */
    private static final Duration FIRST_RANGE = Duration.ofMinutes(5 + 5);

    /** The latest one that has passed. */
    static Recording of(Scale scale, long nowMillis) {
        return of(Duration.ofHours(scale.hours()).plus(FIRST_RANGE).plus(Refreshes.span(scale.runs())), nowMillis);
    }

    /** The latest one that has passed and is longer than this. */
    public static Recording of(Duration least, long nowMillis) {
        long end = (nowMillis - OPEN) / WINDOW * WINDOW + OPEN;
        long halves = least.toMillis() / HALF_HOUR + 1;
        return new Recording(end - halves * HALF_HOUR, end);
    }

    public int halfHours() {
        return Math.toIntExact((endMillis - startMillis) / HALF_HOUR);
    }

    /** Until when samples come to rest. */
    public long restMillis() {
        return endMillis - OPEN;
    }

    /** How long windows must stay open for the last one to be so for two hours more, less the minute before. */
    public Duration grace(long nowMillis) {
        return Duration.ofMillis(nowMillis - restMillis()).minusMinutes(1);
    }
}
