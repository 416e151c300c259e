package io.belvedere.promql.syntax;

import java.util.List;

/** Which labels of its operand an aggregation keeps. */
public record Grouping(Mode mode, List<String> labels) {

    /** No label is kept: one result for everything. Written as nothing, or as {@code by ()}. */
    public static final Grouping EVERYTHING = new Grouping(Mode.BY, List.of());

    /** Whether the listed labels are those kept or those dropped. */
    public enum Mode {
        BY("by"),
        WITHOUT("without");

        private final String keyword;

        Mode(String keyword) {
            this.keyword = keyword;
        }
    }

    public Grouping {
        labels = List.copyOf(labels);
    }

    @Override
    public String toString() {
        return equals(EVERYTHING) ? "" : " " + mode.keyword + " (" + LabelNames.print(labels) + ") ";
    }
}
