package io.belvedere.launcher.query;

import java.util.Arrays;

/** Dots, two across and four down to a character of Braille; a character has the colour of what was drawn last. */
final class Canvas {

    static final int ACROSS = 2;
    static final int DOWN = 4;
    private static final int BLANK = 0x2800;
    private static final int NOBODY = -1;
    /** The bits of the dots of a character, by row and column. */
    private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    private final int[][] dots;
    private final int[][] owners;

    Canvas(int columns, int rows) {
        dots = new int[rows][columns];
        owners = new int[rows][columns];
        Arrays.stream(owners).forEach(row -> Arrays.fill(row, NOBODY));
    }

    /** A dot of the grid, from the upper left. */
    record Dot(int x, int y) {}

    void dot(Dot dot, int series) {
        int row = dot.y() / DOWN;
        int column = dot.x() / ACROSS;
        dots[row][column] |= BITS[dot.y() % DOWN][dot.x() % ACROSS];
        owners[row][column] = series;
    }

    /** All dots from one to the other, so many that none of them is apart from the next. */
    void line(Dot from, Dot to, int series) {
        int steps = Math.max(1, Math.max(Math.abs(to.x() - from.x()), Math.abs(to.y() - from.y())));
        for (int step = 0; step <= steps; step++) {
            dot(new Dot(between(from.x(), to.x(), step, steps), between(from.y(), to.y(), step, steps)), series);
        }
    }

    private static int between(int from, int to, int step, int steps) {
        return from + (int) Math.round((double) (to - from) * step / steps);
    }

    /** As wide as the canvas, blanks at its end included. */
    String row(int row, Palette palette) {
        StringBuilder line = new StringBuilder();
        int[] owner = owners[row];
        int begin = 0;
        for (int column = 1; column <= owner.length; column++) {
            if (column == owner.length || owner[column] != owner[begin]) {
                String run = characters(dots[row], begin, column);
                line.append(owner[begin] == NOBODY ? run : palette.paint(owner[begin], run));
                begin = column;
            }
        }
        return line.toString();
    }

    private static String characters(int[] dots, int from, int until) {
        StringBuilder characters = new StringBuilder();
        for (int column = from; column < until; column++) {
            characters.append(dots[column] == 0 ? ' ' : (char) (BLANK + dots[column]));
        }
        return characters.toString();
    }
}
