package io.belvedere.launcher.query;

import io.belvedere.launcher.query.Table.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Series as tables. Times are UTC, in the form that can be given back to the command. */
public final class SeriesTables {

    private static final String TIME = "time";
    private static final String VALUE = "value";

    private SeriesTables() {}

    /** Of series with one sample each: the labels as columns, then the value. */
    public static List<String> latest(List<Series> series) {
        return labelled(series, List.of(Column.number(VALUE)), sample -> List.of(sample.text()));
    }

    /** A row for each sample, with its time. */
    public static List<String> samples(List<Series> series) {
        return labelled(
                series,
                List.of(Column.text(TIME), Column.number(VALUE)),
                sample -> List.of(time(sample), sample.text()));
    }

    /** A row for each time and a column for each series, or one series below the other where that is too wide. */
    public static List<String> overTime(List<Series> series, int width) {
        if (series.size() > 1) {
            Labels shared = Labels.shared(series.stream().map(Series::labels).toList());
            Table table = sideBySide(series, shared);
            if (table.width() <= width) {
                return shared.isEmpty() ? table.lines() : titled(shared.text(), table);
            }
        }
        List<String> lines = new ArrayList<>();
        for (Series one : series) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.addAll(titled(one.labels().text(), alone(one)));
        }
        return lines;
    }

    private interface Cells {
        List<String> of(Sample sample);
    }

    private static List<String> labelled(List<Series> series, List<Column> last, Cells cells) {
        List<String> names = names(series);
        List<Column> columns = Stream.concat(
                        names.stream()
                                .map(name -> Column.text(name.equals(Labels.METRIC) ? "metric" : Printable.line(name))),
                        last.stream())
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Series one : series) {
            List<String> labels =
                    names.stream().map(name -> one.labels().value(name)).toList();
            one.samples()
                    .forEach(sample -> rows.add(Stream.concat(labels.stream(), cells.of(sample).stream())
                            .toList()));
        }
        return new Table(columns, rows).lines();
    }

    /** The metric's name comes first. */
    private static List<String> names(List<Series> series) {
        TreeSet<String> sorted = new TreeSet<>();
        series.forEach(one -> sorted.addAll(one.labels().values().keySet()));
        List<String> names = new ArrayList<>();
        if (sorted.remove(Labels.METRIC)) {
            names.add(Labels.METRIC);
        }
        names.addAll(sorted);
        return names;
    }

    private static Table sideBySide(List<Series> series, Labels shared) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(TIME)));
        SortedMap<Instant, List<String>> rows = new TreeMap<>();
        for (Series one : series) {
            for (Sample sample : one.samples()) {
                List<String> row = rows.computeIfAbsent(sample.at(), at -> emptyRow(sample, series.size()));
                row.set(columns.size(), sample.text());
            }
            columns.add(Column.number(one.labels().without(shared).text()));
        }
        return new Table(columns, List.copyOf(rows.values()));
    }

    private static List<String> emptyRow(Sample sample, int series) {
        List<String> row = new ArrayList<>(Collections.nCopies(series + 1, ""));
        row.set(0, time(sample));
        return row;
    }

    private static Table alone(Series series) {
        return new Table(
                List.of(Column.text(TIME), Column.number(VALUE)),
                series.samples().stream()
                        .map(sample -> List.of(time(sample), sample.text()))
                        .toList());
    }

    private static List<String> titled(String title, Table table) {
        List<String> lines = new ArrayList<>(List.of(title));
        lines.addAll(table.lines());
        return lines;
    }

    private static String time(Sample sample) {
        return sample.at().toString();
    }
}
