package io.belvedere.query.drawing;

import java.util.BitSet;

/** The choice of some points of a line among more candidates for them, which are positions in the order of time. */
record Triangles(Line line, int[] candidates, int points) {

    void addTo(BitSet positions) {
        int chosen = candidates[0];
        positions.set(chosen);
        positions.set(candidates[candidates.length - 1]);
        for (int bucket = 0; bucket < points - 2; bucket++) {
            chosen = largest(bucket, new Corner(chosen, start(bucket + 1), start(bucket + 2)));
            positions.set(chosen);
        }
    }

    /** Where in the list of candidates a bucket begins. The first candidate is in none, the last in one of its own. */
    private int start(int bucket) {
        long start = 1 + (long) bucket * (candidates.length - 2) / (points - 2);
        return (int) Math.min(start, candidates.length);
    }

    private int largest(int bucket, Corner corner) {
        int best = candidates[start(bucket)];
        double largest = -1;
        for (int i = start(bucket); i < start(bucket + 1); i++) {
            double area = corner.area(candidates[i]);
            if (area > largest) {
                largest = area;
                best = candidates[i];
            }
        }
        return best;
    }

    /** Two corners of a triangle: a chosen point and the middle of a bucket, which is told by sums from there. */
    private final class Corner {

        private final long time;
        private final double value;
        private double timeSum;
        private double valueSum;

        Corner(int chosen, int from, int until) {
            time = line.timestampsMillis()[chosen];
            value = line.values()[chosen];
            for (int i = from; i < until; i++) {
                timeSum += line.timestampsMillis()[candidates[i]] - time;
                valueSum += line.values()[candidates[i]] - value;
            }
        }

        /** With the point at a position as the third corner, but for a factor that is the same for all. */
        double area(int position) {
            double acrossTime = line.timestampsMillis()[position] - time;
            double acrossValue = line.values()[position] - value;
            return Math.abs(acrossTime * valueSum - acrossValue * timeSum);
        }
    }
}
