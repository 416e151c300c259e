package io.belvedere.launcher.query;

import io.belvedere.launcher.query.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** The series of a chart with their last values, each in its colour and, where there are several, with its letter. */
final class Legend {

    private Legend() {}

    static List<String> lines(List<Series> series, Palette palette) {
        List<List<String>> rows = new ArrayList<>();
        for (int one = 0; one < series.size(); one++) {
            String letter = series.size() > 1 ? Marks.letter(one) + " " : "";
            rows.add(List.of(
                    letter + series.get(one).labels().text(), series.get(one).last()));
        }
        List<String> plain = new Table(List.of(Column.text(""), Column.number("last")), rows).lines();
        List<String> lines = new ArrayList<>(plain.subList(0, 1));
        for (int one = 0; one < series.size(); one++) {
            lines.add(palette.paint(one, plain.get(one + 1)));
        }
        return lines;
    }
}
