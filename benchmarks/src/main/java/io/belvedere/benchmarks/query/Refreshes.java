package io.belvedere.benchmarks.query;

import java.time.Duration;

/**
 * The times at which a dashboard is refreshed, so that the last of the measured ones asks for what the recording ends
 * with. Those that warm up lie before them and come again: no measured one has been asked for before.
 */
record Refreshes(long endMillis, int measured) {

    private static final long INTERVAL = Duration.ofSeconds(15).toMillis();
    private static final int WARMING_UP = 40;

    /** How far ahead of the end the earliest of all lies. */
    static Duration span(int measured) {
        return Duration.ofMillis((measured + WARMING_UP) * INTERVAL);
    }

    long time(int run) {
        return endMillis - (measured - 1 - run) * INTERVAL;
    }

    long warmUpTime(int run) {
        return time(run % WARMING_UP - WARMING_UP);
    }
}
