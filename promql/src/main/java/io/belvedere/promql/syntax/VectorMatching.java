package io.belvedere.promql.syntax;

import java.util.List;

/**
 * How the series of two instant vectors find each other. The included labels are copied from the "one" side and are
 * empty unless one side is "many".
 */
public record VectorMatching(On on, List<String> labels, Cardinality cardinality, List<String> included) {

    /** All labels have to agree, and each series has at most one partner. */
    public static final VectorMatching ONE_TO_ONE =
            new VectorMatching(On.ALL_BUT_LISTED, List.of(), Cardinality.ONE_TO_ONE, List.of());

    /** Which labels have to agree. */
    public enum On {
        LISTED("on"),
        ALL_BUT_LISTED("ignoring");

        private final String keyword;

        On(String keyword) {
            this.keyword = keyword;
        }
    }

    /** How many series of the left and of the right side may share a group. */
    public enum Cardinality {
        ONE_TO_ONE(""),
        MANY_TO_ONE("group_left"),
        ONE_TO_MANY("group_right"),
        MANY_TO_MANY("");

        private final String keyword;

        Cardinality(String keyword) {
            this.keyword = keyword;
        }
    }

    public VectorMatching {
        labels = List.copyOf(labels);
        included = List.copyOf(included);
    }

    /** Whether one side may have several series in a group, {@code group_left} or {@code group_right}. */
    public boolean isGrouped() {
        return cardinality == Cardinality.MANY_TO_ONE || cardinality == Cardinality.ONE_TO_MANY;
    }

    VectorMatching withCardinality(Cardinality changed) {
        return new VectorMatching(on, labels, changed, included);
    }

    @Override
    public String toString() {
        return labelClause() + groupClause();
    }

    private String labelClause() {
        boolean isDefault = on == On.ALL_BUT_LISTED && labels.isEmpty() && !isGrouped();
        return isDefault ? "" : " " + on.keyword + " (" + LabelNames.print(labels) + ")";
    }

    private String groupClause() {
        return isGrouped() ? " " + cardinality.keyword + " (" + LabelNames.print(included) + ")" : "";
    }
}
