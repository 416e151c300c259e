package io.belvedere.query.drawing;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Asks every point for its column, and every column for all points. */
final class NaiveM4 implements Downsampler {

    @Override
    public Line reduce(Line line, Canvas canvas) {
        if (line.size() <= canvas.maxPoints()) {
            return line;
        }
        NavigableSet<Integer> landmarks = NaiveLandmarks.of(line, canvas.maxPoints());
        NavigableSet<Integer> all = columns(line, canvas, canvas.maxPoints() / 4);
        all.addAll(landmarks);
        if (all.size() > canvas.maxPoints()) {
            all = columns(line, canvas, (canvas.maxPoints() - landmarks.size()) / 4);
            all.addAll(landmarks);
        }
        return NaiveLandmarks.only(line, all);
    }

    private static NavigableSet<Integer> columns(Line line, Canvas canvas, int columns) {
        NavigableSet<Integer> positions = new TreeSet<>();
        int[] columnOf = IntStream.range(0, line.size())
                .map(i -> column(line.timestampsMillis()[i], canvas, columns))
                .toArray();
        for (int column = 0; column < columns; column++) {
            int wanted = column;
            List<Integer> members = IntStream.range(0, line.size())
                    .filter(i -> columnOf[i] == wanted && Double.isFinite(line.values()[i]))
                    .boxed()
                    .toList();
            Comparator<Integer> byValue = Comparator.comparingDouble(i -> line.values()[i]);
            members.stream().min(byValue).ifPresent(positions::add);
            members.stream()
                    .max(byValue.thenComparing(Comparator.reverseOrder()))
                    .ifPresent(positions::add);
            members.stream().findFirst().ifPresent(positions::add);
            members.stream().reduce((first, second) -> second).ifPresent(positions::add);
        }
        return positions;
    }

    private static int column(long time, Canvas canvas, int columns) {
        long width = canvas.rightMillis() - canvas.leftMillis();
        if (time >= canvas.rightMillis()) {
            return columns - 1;
        }
        if (time < canvas.leftMillis()) {
            return 0;
        }
        return BigInteger.valueOf(time - canvas.leftMillis())
                .multiply(BigInteger.valueOf(columns))
                .divide(BigInteger.valueOf(width))
                .intValueExact();
    }
}
