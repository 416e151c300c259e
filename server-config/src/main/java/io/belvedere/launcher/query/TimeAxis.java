package io.belvedere.launcher.query;

import java.time.Duration;
import java.time.Instant;

/** The range from the left to the right, over columns of characters. */
record TimeAxis(Span span, int columns) {

    private static final double STEPS_IN_A_GAP = 1.5;

    /** The column of dots. */
    int x(Instant at) {
        long whole = Math.max(1, millis(span.start(), span.end()));
        double share = Math.min(1, Math.max(0, (double) millis(span.start(), at) / whole));
        return (int) Math.round(share * (columns * Canvas.ACROSS - 1));
    }

    /** A step between them has no value. */
    boolean isGap(Instant from, Instant to) {
        return millis(from, to) > STEPS_IN_A_GAP * span.step().toMillis();
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    /** Start and end below their ends of the axis. */
    String label() {
        String start = span.start().toString();
        String end = span.end().toString();
        return start + " ".repeat(Math.max(2, columns - start.length() - end.length())) + end;
    }
}
