package io.belvedere.query.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes lists of points for stretches and buckets, and reckons areas without rounding. */
final class NaiveMinMaxLttb implements Downsampler {

    private record Point(int position, BigDecimal time, BigDecimal value) {}

    @Override
    public Line reduce(Line line, Canvas canvas) {
        if (line.size() <= canvas.maxPoints()) {
            return line;
        }
        NavigableSet<Integer> positions = NaiveLandmarks.of(line, canvas.maxPoints());
        int points = canvas.maxPoints() - positions.size();
        List<Point> candidates = candidates(line, 2 * points);
        List<Point> chosen = candidates.size() <= points ? candidates : chosen(candidates, points);
        chosen.forEach(point -> positions.add(point.position()));
        return NaiveLandmarks.only(line, positions);
    }

    private static List<Point> candidates(Line line, int stretches) {
        NavigableSet<Integer> positions = new TreeSet<>();
        Comparator<Integer> byValue = Comparator.comparingDouble(i -> line.values()[i]);
        for (List<Integer> stretch :
                parts(IntStream.range(0, line.size()).boxed().toList(), stretches)) {
            List<Integer> drawable = stretch.stream()
                    .filter(i -> Double.isFinite(line.values()[i]))
                    .toList();
            drawable.stream().min(byValue).ifPresent(positions::add);
            drawable.stream()
                    .max(byValue.thenComparing(Comparator.reverseOrder()))
                    .ifPresent(positions::add);
        }
        List<Integer> drawable = IntStream.range(0, line.size())
                .filter(i -> Double.isFinite(line.values()[i]))
                .boxed()
                .toList();
        if (!drawable.isEmpty()) {
            positions.add(drawable.get(0));
            positions.add(drawable.get(drawable.size() - 1));
        }
        return positions.stream().map(i -> point(line, i)).toList();
    }

    private static Point point(Line line, int position) {
        return new Point(
                position,
                BigDecimal.valueOf(line.timestampsMillis()[position]),
                BigDecimal.valueOf(line.values()[position]));
    }

    private static List<Point> chosen(List<Point> candidates, int points) {
        List<Point> chosen = new ArrayList<>(List.of(candidates.get(0)));
        Point last = candidates.get(candidates.size() - 1);
        List<List<Point>> buckets = new ArrayList<>(parts(candidates.subList(1, candidates.size() - 1), points - 2));
        buckets.add(List.of(last));
        for (int i = 0; i + 1 < buckets.size(); i++) {
            Point before = chosen.get(i);
            List<Point> next = buckets.get(i + 1);
            chosen.add(buckets.get(i).stream()
                    .max(Comparator.comparing((Point point) -> area(before, point, next))
                            .thenComparing(Point::position, Comparator.reverseOrder()))
                    .orElseThrow());
        }
        chosen.add(last);
        return chosen;
    }

    /** Of the triangle with the mean of the next points, times their count, to have nothing to divide. */
    private static BigDecimal area(Point a, Point b, List<Point> next) {
        BigDecimal count = BigDecimal.valueOf(next.size());
        BigDecimal times = next.stream().map(Point::time).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal values = next.stream().map(Point::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = b.time.subtract(a.time).multiply(values.subtract(a.value.multiply(count)));
        BigDecimal right = b.value.subtract(a.value).multiply(times.subtract(a.time.multiply(count)));
        return left.subtract(right).abs();
    }

    private static <T> List<List<T>> parts(List<T> all, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> all.subList(i * all.size() / count, (i + 1) * all.size() / count))
                .toList();
    }
}
