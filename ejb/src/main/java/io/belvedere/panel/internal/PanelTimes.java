package io.belvedere.panel.internal;

import io.belvedere.dashboard.ChosenValues;
import io.belvedere.dashboard.TimeWindow;
import io.belvedere.promql.Grid;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The times at which a panel has points. The step is one that people count by, and the points lie at its multiples: who
 * looks a few seconds later asks for mostly the same points.
 */
record PanelTimes(TimeWindow window, Grid grid, Duration interval) {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final long[] STEPS = {
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        28 * DAY
    };

    /** With the shortest step, not below the interval of samples, that makes no more points. */
    static PanelTimes of(TimeWindow window, int maxPoints, Duration interval) {
        long from = window.from().toEpochMilli();
        long until = window.until().toEpochMilli();
        long step = LongStream.concat(
                        LongStream.of(STEPS).filter(length -> length >= interval.toMillis()),
                        LongStream.iterate(56 * DAY, length -> 2 * length))
                .filter(length -> until / length - from / length < maxPoints)
                .findFirst()
                .orElseThrow();
        return new PanelTimes(window, new Grid(from / step * step, until / step * step, step), interval);
    }

    /** What queries may mention of them. */
    Map<String, ChosenValues> builtIn() {
        long step = grid.stepMillis();
        long rate = Math.max(4 * interval.toMillis(), step + interval.toMillis());
        return Map.of(
                "__from", ChosenValues.fixed(Long.toString(window.from().toEpochMilli())),
                "__to", ChosenValues.fixed(Long.toString(window.until().toEpochMilli())),
                "__range", ChosenValues.fixed(window.length().toMillis() + "ms"),
                "__interval", ChosenValues.fixed(step + "ms"),
                "__rate_interval", ChosenValues.fixed(rate + "ms"));
    }
}
