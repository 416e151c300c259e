package io.belvedere.query.drawing;

import java.util.Arrays;

/** The pixels that a line covers, without smoothing. Values are rows. */
final class Picture {

    private final int width;
    private final Canvas canvas;
    private final boolean[][] columns;

    private Picture(int width, int height, Canvas canvas) {
        this.width = width;
        this.canvas = canvas;
        this.columns = new boolean[width][height];
    }

    static Picture of(Line line, Canvas canvas, int width, int height) {
        Picture picture = new Picture(width, height, canvas);
        for (int i = 0; i < line.size(); i++) {
            boolean isJoined = i > 0 && Arrays.binarySearch(line.breaks(), i) < 0;
            if (Double.isFinite(line.values()[i])) {
                picture.join(line, isJoined ? i - 1 : i, i);
            }
        }
        return picture;
    }

    private void join(Line line, int from, int to) {
        double x0 = x(line.timestampsMillis()[from]);
        double x1 = x(line.timestampsMillis()[to]);
        double y0 = line.values()[from];
        double y1 = line.values()[to];
        for (int column = column(x0); column <= column(x1); column++) {
            double left = column <= x0 ? y0 : y0 + (y1 - y0) * (column - x0) / (x1 - x0);
            double right = column + 1 >= x1 ? y1 : y0 + (y1 - y0) * (column + 1 - x0) / (x1 - x0);
            Arrays.fill(columns[column], (int) Math.min(left, right), (int) Math.max(left, right) + 1, true);
        }
    }

    private double x(long time) {
        return (double) (time - canvas.leftMillis()) * width / (canvas.rightMillis() - canvas.leftMillis());
    }

    private int column(double x) {
        return Math.min((int) x, width - 1);
    }

    boolean[][] pixels() {
        return columns;
    }
}
