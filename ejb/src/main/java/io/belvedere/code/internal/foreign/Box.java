package io.belvedere.code.internal.foreign;

import io.belvedere.layout.Placement;

/** A place on a foreign grid of 24 columns as a file names it, not yet checked. */
public record Box(int x, int y, int width, int height) {

    /** The nearest place that is on our grid: moved and cut to it, at least one cell. */
    Placement onGrid() {
        int columns = within(width, 1, Placement.COLUMNS);
        int left = within(x, 0, Placement.COLUMNS - columns);
        int top = within(y, 0, Placement.MAX_ROWS - 1);
        return new Placement(left, top, columns, within(height, 1, Placement.MAX_ROWS - top));
    }

    boolean isOnGrid() {
        Placement placed = onGrid();
        return placed.x() == x && placed.y() == y && placed.width() == width && placed.height() == height;
    }

    public Box movedDown(int rows) {
        return new Box(x, (int) Math.min(Integer.MAX_VALUE, (long) y + rows), width, height);
    }

    public int bottom() {
        return (int) Math.min(Integer.MAX_VALUE, (long) y + height);
    }

    private static int within(int value, int min, int max) {
        return Math.max(min, Math.min(max, value));
    }
}
