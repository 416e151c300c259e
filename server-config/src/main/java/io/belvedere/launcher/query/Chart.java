package io.belvedere.launcher.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Line charts of series in one frame. Where there are several, a letter at the right edge, in the row of the last value,
 * leads to the legend also without colours. A step without a finite value breaks the line.
 */
public final class Chart {

    private static final int ROWS = 16;
    private static final int MIN_COLUMNS = 20;
    private static final int MAX_SERIES = 26;
    private static final String EDGE = " │";
    private static final String TICK = " ┤";

    private final List<Series> series;
    private final Palette palette;
    private final ValueAxis values;
    private final TimeAxis times;
    private final Marks marks;
    private final Canvas canvas;

    private Chart(List<Series> series, ValueAxis values, Span span, int width, Palette palette) {
        this.series = series;
        this.palette = palette;
        this.values = values;
        marks = Marks.of(series, values);
        int beside = values.labelWidth() + TICK.length() + marks.width();
        times = new TimeAxis(span, Math.max(MIN_COLUMNS, width - beside));
        canvas = new Canvas(times.columns(), ROWS);
    }

    /** The chart, its axes and its legend. */
    public static List<String> lines(List<Series> series, Span span, int width, Palette palette) {
        List<Series> drawn = series.subList(0, Math.min(MAX_SERIES, series.size()));
        List<String> lines = new ArrayList<>();
        ValueAxis.of(drawn, ROWS)
                .map(values -> new Chart(drawn, values, span, width, palette).draw())
                .ifPresent(lines::addAll);
        lines.addAll(Legend.lines(drawn, palette));
        if (drawn.size() < series.size()) {
            lines.add("and " + (series.size() - drawn.size()) + " more that are not drawn");
        }
        return lines;
    }

    private List<String> draw() {
        for (int one = 0; one < series.size(); one++) {
            draw(one);
        }
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            lines.add((beside(row) + canvas.row(row, palette) + marks.text(row, palette)).stripTrailing());
        }
        String indent = " ".repeat(values.labelWidth() + 1);
        lines.add(indent + "└" + "─".repeat(times.columns()));
        lines.add(indent + " " + times.label());
        return lines;
    }

    private String beside(int row) {
        String label = values.label(row);
        String blanks = " ".repeat(values.labelWidth() - Printable.width(label));
        return blanks + label + (label.isEmpty() ? EDGE : TICK);
    }

    private void draw(int one) {
        Optional<Sample> before = Optional.empty();
        for (Sample sample : series.get(one).samples()) {
            Optional<Sample> here = Optional.of(sample).filter(Sample::isFinite);
            if (here.isPresent()) {
                Sample from = before.filter(earlier -> !times.isGap(earlier.at(), sample.at()))
                        .orElse(sample);
                canvas.line(dot(from), dot(sample), one);
            }
            before = here;
        }
    }

    private Canvas.Dot dot(Sample sample) {
        return new Canvas.Dot(times.x(sample.at()), values.y(sample.number()));
    }
}
