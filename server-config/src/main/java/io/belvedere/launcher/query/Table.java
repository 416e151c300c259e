package io.belvedere.launcher.query;

import java.util.ArrayList;
import java.util.List;

/** Columns as wide as their widest cell, two blanks apart; a row has one cell a column. */
record Table(List<Column> columns, List<List<String>> rows) {

    private static final String GAP = "  ";

    /** How a column is headed, and to which side its cells lean. */
    record Column(String heading, Side side) {

        static Column text(String heading) {
            return new Column(heading, Side.LEFT);
        }

        static Column number(String heading) {
            return new Column(heading, Side.RIGHT);
        }
    }

    private enum Side {
        LEFT,
        RIGHT;

        String pad(String cell, int width) {
            String blanks = " ".repeat(width - Printable.width(cell));
            return this == LEFT ? cell + blanks : blanks + cell;
        }
    }

    int width() {
        return widths().stream().mapToInt(width -> width + GAP.length()).sum() - GAP.length();
    }

    /** The headings and the rows. */
    List<String> lines() {
        List<Integer> widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::heading).toList(), widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private String line(List<String> cells, List<Integer> widths) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < widths.size(); column++) {
            padded.add(columns.get(column).side().pad(cells.get(column), widths.get(column)));
        }
        return String.join(GAP, padded).stripTrailing();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            int cells = rows.stream()
                    .mapToInt(row -> Printable.width(row.get(at)))
                    .max()
                    .orElse(0);
            widths.add(Math.max(cells, Printable.width(columns.get(column).heading())));
        }
        return widths;
    }
}
