package io.belvedere.promql;

/** The times at which a query is evaluated, from the first to the last in steps. An instant is one step. */
public record Grid(long startMillis, long endMillis, long stepMillis) {

    public Grid {
        if (stepMillis <= 0 || endMillis < startMillis) {
            throw new IllegalArgumentException(
                    "a grid from " + startMillis + " to " + endMillis + " in steps of " + stepMillis);
        }
    }

    public static Grid instant(long timeMillis) {
        return new Grid(timeMillis, timeMillis, 1);
    }

    public int steps() {
        return Math.toIntExact((endMillis - startMillis) / stepMillis + 1);
    }

    public long time(int step) {
        return startMillis + step * stepMillis;
    }
}
