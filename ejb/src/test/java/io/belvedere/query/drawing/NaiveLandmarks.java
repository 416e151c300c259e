package io.belvedere.query.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The twin of {@link Landmarks}, word for word what they are said to be. */
final class NaiveLandmarks {

    private record Hole(int before, int after, long length) {}

    private NaiveLandmarks() {}

    static NavigableSet<Integer> of(Line line, int maxPoints) {
        NavigableSet<Integer> positions = new TreeSet<>(List.of(0, line.size() - 1));
        holes(line).stream()
                .sorted(Comparator.comparingLong(Hole::length).reversed().thenComparing(Hole::before))
                .limit(maxPoints / 8)
                .forEach(hole -> positions.addAll(List.of(hole.before, hole.before + 1, hole.after - 1, hole.after)));
        return positions;
    }

    private static List<Hole> holes(Line line) {
        int end = line.size() - 1;
        int[] stops = IntStream.rangeClosed(0, end)
                .filter(i -> i == 0 || i == end || Double.isFinite(line.values()[i]))
                .toArray();
        List<Hole> holes = new ArrayList<>();
        for (int i = 1; i < stops.length; i++) {
            int before = stops[i - 1];
            int after = stops[i];
            if (Arrays.stream(line.breaks()).anyMatch(at -> before < at && at <= after)) {
                holes.add(new Hole(before, after, line.timestampsMillis()[after] - line.timestampsMillis()[before]));
            }
        }
        return holes;
    }

    /** The part of a line, with what was broken in the whole broken in the part. */
    static Line only(Line line, NavigableSet<Integer> positions) {
        int[] kept = positions.stream().mapToInt(Integer::intValue).toArray();
        int[] breaks = IntStream.range(1, kept.length)
                .filter(i -> Arrays.stream(line.breaks()).anyMatch(at -> kept[i - 1] < at && at <= kept[i]))
                .toArray();
        return new Line(
                Arrays.stream(kept).mapToLong(i -> line.timestampsMillis()[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> line.values()[i]).toArray(),
                breaks);
    }
}
