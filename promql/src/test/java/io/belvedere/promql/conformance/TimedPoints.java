package io.belvedere.promql.conformance;

import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The points of a series of a result, expected or actual. */
record TimedPoints(List<Point> points) {

    record Point(long timeMillis, double value) {
        @Override
        public String toString() {
            return value + " @" + timeMillis;
        }
    }

    TimedPoints {
        points = List.copyOf(points);
    }

    static TimedPoints expected(PointSequence sequence, Grid times) {
        if (sequence.points().size() > times.steps()) {
            throw new AssertionError("the case expects more points than there are times");
        }
        List<Point> points = new ArrayList<>();
        for (int step = 0; step < sequence.points().size(); step++) {
            long timeMillis = times.time(step);
            OptionalDouble value = sequence.points().get(step);
            value.ifPresent(present -> points.add(new Point(timeMillis, present)));
        }
        return new TimedPoints(points);
    }

    static TimedPoints actual(QueryResult.Series series) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < series.timestampsMillis().length; i++) {
            points.add(new Point(series.timestampsMillis()[i], series.values()[i]));
        }
        return new TimedPoints(points);
    }

    TimedPoints at(long timeMillis) {
        return new TimedPoints(points.stream()
                .filter(point -> point.timeMillis() == timeMillis)
                .toList());
    }

    boolean isClose(TimedPoints actual) {
        if (points.size() != actual.points.size()) {
            return false;
        }
        for (int i = 0; i < points.size(); i++) {
            if (!isClose(points.get(i), actual.points.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClose(Point expected, Point actual) {
        return expected.timeMillis() == actual.timeMillis() && Tolerance.isClose(expected.value(), actual.value());
    }

    @Override
    public String toString() {
        return points.stream().map(Point::toString).collect(Collectors.joining(", "));
    }
}
