package io.belvedere.query.drawing;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The points that are kept whatever the others are thinned out by: the first, the last, and those of the holes. A hole is
 * what lies between two points with a drawable value that follow each other with no line between them. If there are too
 * many, the longest count, of equal ones the earliest, so that no more than half of the points allowed, and two, go there.
 */
final class Landmarks {

    private static final int SHARE_OF_HOLES = 8;

    private final Line line;
    private final int maxHoles;
    private final PriorityQueue<Hole> longest = new PriorityQueue<>(
            Comparator.comparingLong(Hole::lengthMillis).thenComparing(Hole::before, Comparator.reverseOrder()));

    private Landmarks(Line line, int maxPoints) {
        this.line = line;
        this.maxHoles = maxPoints / SHARE_OF_HOLES;
    }

    /** Between the points at two positions there is nothing but values that cannot be drawn. */
    private record Hole(int before, int after, long lengthMillis) {}

    /** Positions in a line that is not empty. */
    static BitSet of(Line line, int maxPoints) {
        Landmarks landmarks = new Landmarks(line, maxPoints);
        landmarks.findHoles();
        return landmarks.positions();
    }

    private void findHoles() {
        int[] breaks = line.breaks();
        int i = 0;
        while (i < breaks.length) {
            int before = breaks[i] - 1;
            while (i + 1 < breaks.length && !line.isDrawable(breaks[i])) {
                i++;
            }
            meet(before, breaks[i]);
            i++;
        }
    }

    private void meet(int before, int after) {
        long lengthMillis = line.timestampsMillis()[after] - line.timestampsMillis()[before];
        if (longest.size() == maxHoles) {
            if (lengthMillis <= longest.element().lengthMillis()) {
                return;
            }
            longest.remove();
        }
        longest.add(new Hole(before, after, lengthMillis));
    }

    private BitSet positions() {
        BitSet positions = new BitSet(line.size());
        positions.set(0);
        positions.set(line.size() - 1);
        for (Hole hole : longest) {
            positions.set(hole.before());
            positions.set(hole.before() + 1);
            positions.set(hole.after() - 1);
            positions.set(hole.after());
        }
        return positions;
    }
}
