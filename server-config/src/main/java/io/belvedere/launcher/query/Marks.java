package io.belvedere.launcher.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which series end in which row; none for a chart of one series, which needs no telling apart. */
record Marks(List<List<Integer>> rows) {

    static Marks of(List<Series> series, ValueAxis values) {
        List<Integer> ends = series.stream()
                .map(one -> series.size() > 1 ? end(one, values) : -1)
                .toList();
        return new Marks(IntStream.range(0, values.rows())
                .mapToObj(row -> IntStream.range(0, ends.size())
                        .filter(one -> ends.get(one) == row)
                        .boxed()
                        .toList())
                .toList());
    }

    private static int end(Series series, ValueAxis values) {
        return series.samples().stream()
                .filter(Sample::isFinite)
                .reduce((earlier, later) -> later)
                .map(last -> values.y(last.number()) / Canvas.DOWN)
                .orElse(-1);
    }

    /** The letter of a series. */
    static String letter(int series) {
        return Character.toString('a' + series);
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    String text(int row, Palette palette) {
        return rows.get(row).stream()
                .map(series -> palette.paint(series, letter(series)))
                .collect(Collectors.joining());
    }
}
