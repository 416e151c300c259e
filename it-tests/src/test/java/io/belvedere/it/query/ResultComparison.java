package io.belvedere.it.query;

import io.belvedere.it.query.Result.Line;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two answers say the same. Values may differ by a billionth: versions add in different orders, and no more digits
 * than that are anybody's concern. A difference of values around zero is as small if it is below a billionth itself.
 */
final class ResultComparison {

    private static final double TOLERANCE = 1e-9;
    private static final Set<Integer> REFUSALS = Set.of(400, 422);

    private ResultComparison() {}

    /** What is different, first of all. */
    static Optional<String> difference(Result expected, Result actual) {
        if (expected.isError() && actual.isError()) {
            boolean bothRefused = REFUSALS.contains(expected.status()) && REFUSALS.contains(actual.status());
            return bothRefused ? Optional.empty() : Optional.of("the status");
        }
        if (!expected.type().equals(actual.type())) {
            return Optional.of("the type: " + expected.type() + " and " + actual.type());
        }
        return differenceOfLines(expected.lines(), actual.lines());
    }

    /** Whether the values come in the same order, whichever series of the same value comes first. */
    static Optional<String> differenceOfOrder(Result expected, Result actual) {
        Iterator<Line> others = actual.lines().iterator();
        for (Line line : expected.lines()) {
            Line other = others.next();
            Optional<String> difference = differenceOfPoints(line.points(), other.points());
            if (difference.isPresent()) {
                return Optional.of("the order at " + line.labels() + " and " + other.labels());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> differenceOfLines(List<Line> expected, List<Line> actual) {
        Map<Map<String, String>, Line> others = new HashMap<>();
        actual.forEach(line -> others.put(line.labels(), line));
        if (others.size() != actual.size()) {
            return Optional.of("a series that is there twice");
        }
        for (Line line : expected) {
            Line other = others.remove(line.labels());
            if (other == null) {
                return Optional.of("missing is " + line.labels());
            }
            Optional<String> difference = differenceOfPoints(line.points(), other.points());
            if (difference.isPresent()) {
                return difference.map(what -> line.labels() + " " + what);
            }
        }
        return others.keySet().stream().findAny().map(labels -> "too much is " + labels);
    }

    private static Optional<String> differenceOfPoints(
            Map<BigDecimal, String> expected, Map<BigDecimal, String> actual) {
        if (!expected.keySet().equals(actual.keySet())) {
            return Optional.of("times: %d and %d points".formatted(expected.size(), actual.size()));
        }
        return expected.entrySet().stream()
                .filter(point -> !isSame(point.getValue(), valueOf(actual, point.getKey())))
                .findFirst()
                .map(point -> "at %s: %s and %s"
                        .formatted(point.getKey().toPlainString(), point.getValue(), valueOf(actual, point.getKey())));
    }

    private static String valueOf(Map<BigDecimal, String> points, BigDecimal time) {
        return Objects.requireNonNull(points.get(time));
    }

    private static boolean isSame(String expected, String actual) {
        if (expected.equals(actual)) {
            return true;
        }
        Optional<Double> one = number(expected);
        Optional<Double> other = number(actual);
        return one.isPresent() && other.isPresent() && isNear(one.get(), other.get());
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.max(Math.abs(one), Math.abs(other)))
                && Double.isFinite(one) == Double.isFinite(other);
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text.replace("Inf", "Infinity")));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
