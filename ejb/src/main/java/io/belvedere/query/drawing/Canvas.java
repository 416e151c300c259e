package io.belvedere.query.drawing;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;

/**
 * What a line is drawn on: the times at its left and its right edge, and how many points it may have. Points beyond an edge
 * count as on it. For a chart that is some pixels wide, {@link #ofWidth} allows as many points as it can show.
 */
public record Canvas(long leftMillis, long rightMillis, int maxPoints) {

    public static final int FEWEST_POINTS = 16;

    public Canvas {
        if (rightMillis < leftMillis) {
            throw BelvedereException.invalid("rightMillis", "is " + rightMillis + ", must not be before " + leftMillis);
        }
        if (maxPoints < FEWEST_POINTS) {
            throw BelvedereException.invalid("maxPoints", "is " + maxPoints + ", must not be below " + FEWEST_POINTS);
        }
    }

    /** For what a query on that grid came to. */
    public static Canvas of(Grid grid, int maxPoints) {
        return new Canvas(grid.startMillis(), grid.endMillis(), maxPoints);
    }

    /** With the points that make a picture exact on so many columns of pixels. */
    public static Canvas ofWidth(Grid grid, int pixels) {
        return of(grid, (int) Math.min((long) pixels * M4.POINTS_OF_COLUMN, Integer.MAX_VALUE));
    }

    /** The first millisecond of a column if the canvas has so many of them, which are counted from 0. */
    long columnStart(int column, int columns) {
        long width = Math.subtractExact(rightMillis, leftMillis);
        long whole = width / columns;
        long rest = width % columns;
        return leftMillis + column * whole + (column * rest + columns - 1) / columns;
    }
}
