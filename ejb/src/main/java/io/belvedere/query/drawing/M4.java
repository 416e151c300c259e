package io.belvedere.query.drawing;

import java.util.BitSet;

/**
 * Of each column of the canvas the first, least, greatest and last point. On a chart with a quarter as many columns of
 * pixels as points are allowed, the lines between them cover the same pixels as those between all points: within a column
 * a line covers everything from its least to its greatest value, and between columns it leads from a last point to a first.
 *
 * <p>Holes that are narrower than a column may need points of their own; if all together are too many, there are fewer
 * columns.
 */
public final class M4 implements Downsampler {

    static final int POINTS_OF_COLUMN = 4;

    @Override
    public Line reduce(Line line, Canvas canvas) {
        int max = canvas.maxPoints();
        if (line.size() <= max) {
            return line;
        }
        BitSet landmarks = Landmarks.of(line, max);
        BitSet positions = columns(line, canvas, max);
        positions.or(landmarks);
        if (positions.cardinality() > max) {
            positions = columns(line, canvas, max - landmarks.cardinality());
            positions.or(landmarks);
        }
        return line.only(positions);
    }

    private static BitSet columns(Line line, Canvas canvas, int points) {
        int columns = points / POINTS_OF_COLUMN;
        BitSet positions = new BitSet(line.size());
        int from = 0;
        for (int column = 0; column < columns; column++) {
            boolean isLast = column + 1 == columns;
            int until = isLast ? line.size() : until(line, from, canvas.columnStart(column + 1, columns));
            Stretch.of(line.values(), from, until).addAllTo(positions);
            from = until;
        }
        return positions;
    }

    private static int until(Line line, int from, long timeMillis) {
        long[] times = line.timestampsMillis();
        int until = from;
        while (until < times.length && times[until] < timeMillis) {
            until++;
        }
        return until;
    }
}
