package io.belvedere.layout;

import io.belvedere.problem.BelvedereException;

/** A rectangle on the grid, in cells. It lies within the {@link #COLUMNS} columns and above {@link #MAX_ROWS}. */
public record Placement(int x, int y, int width, int height) {

    public static final int COLUMNS = 24;
    public static final int MAX_ROWS = 10_000;

    public Placement {
        within("x", x, 0, COLUMNS - 1);
        within("y", y, 0, MAX_ROWS - 1);
        within("width", width, 1, COLUMNS - x);
        within("height", height, 1, MAX_ROWS - y);
    }

    /** Whether the two share a cell; touching edges do not. */
    public boolean overlaps(Placement other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    public Placement movedTo(int newX, int newY) {
        return new Placement(newX, newY, width, height);
    }

    public Placement resizedTo(int newWidth, int newHeight) {
        return new Placement(x, y, newWidth, newHeight);
    }

    /** In the same columns, right below another. */
    public Placement below(Placement other) {
        return movedTo(x, other.y + other.height);
    }

    private static void within(String field, int value, int min, int max) {
        if (value < min || value > max) {
            throw BelvedereException.invalid(field, "is " + value + ", allowed is " + min + " to " + max);
        }
    }
}
