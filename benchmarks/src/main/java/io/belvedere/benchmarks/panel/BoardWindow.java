package io.belvedere.benchmarks.panel;

import java.time.Duration;
import java.time.Instant;

/** The window that a board is looked at in: 500 points, the last of which lies at its end. */
record BoardWindow(long endMillis) {

    static final int POINTS = 500;
    static final long STEP_MILLIS = Duration.ofSeconds(30).toMillis();
    /** How old the sample may be that a point shows. */
    private static final Duration LOOKBACK = Duration.ofMinutes(5);

    /** How far before its end samples of it lie. */
    static Duration reach() {
        return Duration.ofMillis((POINTS - 1) * STEP_MILLIS).plus(LOOKBACK);
    }

    long startMillis() {
        return endMillis - (POINTS - 1) * STEP_MILLIS;
    }

    long timeMillis(int point) {
        return startMillis() + point * STEP_MILLIS;
    }

    String from() {
        return Instant.ofEpochMilli(startMillis()).toString();
    }

    String until() {
        return Instant.ofEpochMilli(endMillis).toString();
    }
}
