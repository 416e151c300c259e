package io.belvedere.query.drawing;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Largest triangle, three buckets, among the least and greatest points of short stretches. Each bucket of points gives the
 * one that makes the largest triangle with the point chosen before it and the middle of the next bucket. The line keeps its
 * shape with few points, also with far fewer than {@link M4} needs, but a bucket with two peaks loses one.
 */
public final class MinMaxLttb implements Downsampler {

    /** Each gives two candidates, so there are four for a point. With more of them the picture hardly changes. */
    private static final int STRETCHES_OF_POINT = 2;

    @Override
    public Line reduce(Line line, Canvas canvas) {
        if (line.size() <= canvas.maxPoints()) {
            return line;
        }
        BitSet positions = Landmarks.of(line, canvas.maxPoints());
        int points = canvas.maxPoints() - positions.cardinality();
        int[] candidates = candidates(line, points * STRETCHES_OF_POINT);
        if (candidates.length <= points) {
            Arrays.stream(candidates).forEach(positions::set);
        } else {
            new Triangles(line, candidates, points).addTo(positions);
        }
        return line.only(positions);
    }

    /** Positions of drawable points: the first, the last, and the extremes of stretches of equally many points. */
    private static int[] candidates(Line line, int stretches) {
        BitSet positions = new BitSet(line.size());
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) i * line.size() / stretches);
            int until = (int) ((i + 1L) * line.size() / stretches);
            Stretch.of(line.values(), from, until).addExtremesTo(positions);
        }
        addEnds(line, positions);
        return positions.stream().toArray();
    }

    private static void addEnds(Line line, BitSet positions) {
        int first = 0;
        while (first < line.size() && !line.isDrawable(first)) {
            first++;
        }
        int last = line.size() - 1;
        while (last > first && !line.isDrawable(last)) {
            last--;
        }
        if (first < line.size()) {
            positions.set(first);
            positions.set(last);
        }
    }
}
