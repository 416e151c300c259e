package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.BinaryOperator;
import io.belvedere.promql.syntax.VectorMatching;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code and}, {@code unless} and {@code or}: step by step, by whether the other side has a series with these labels. */
final class SetOperations {

    private static final BitSet NOWHERE = new BitSet(0);

    private final Signatures signatures;
    private final int steps;
    private final Usage usage;

    SetOperations(VectorMatching matching, Evaluation evaluation) {
        this.signatures = new Signatures(matching, evaluation.usage());
        this.steps = evaluation.steps();
        this.usage = evaluation.usage();
    }

    Value.Vector of(BinaryOperator operator, List<Column> left, List<Column> right) {
        return switch (operator) {
            case AND -> new Value.Vector(filtered(left, right, true));
            case UNLESS -> new Value.Vector(filtered(left, right, false));
            case OR ->
                Columns.distinct(
                        Stream.concat(left.stream(), filtered(right, left, false).stream())
                                .toList(),
                        usage);
            default -> throw new IllegalArgumentException(operator + " is no operator of sets");
        };
    }

    private List<Column> filtered(List<Column> columns, List<Column> others, boolean wanted) {
        Map<SeriesLabels, BitSet> present = present(others);
        List<Column> kept = new ArrayList<>();
        for (Column column : columns) {
            usage.check();
            BitSet partners = present.getOrDefault(signatures.of(column.labels()), NOWHERE);
            double[] values = column.values().clone();
            for (int step = 0; step < steps; step++) {
                if (partners.get(step) != wanted) {
                    values[step] = Absent.VALUE;
                }
            }
            Column rest = new Column(column.labels(), values);
            if (!rest.isEmpty()) {
                kept.add(rest);
            }
        }
        return kept;
    }

    /** At which steps any of the columns of a signature has a value. */
    private Map<SeriesLabels, BitSet> present(List<Column> columns) {
        Map<SeriesLabels, BitSet> present = new HashMap<>();
        for (Column column : columns) {
            usage.check();
            BitSet there = present.computeIfAbsent(signatures.of(column.labels()), none -> new BitSet(steps));
            for (int step = 0; step < steps; step++) {
                if (!column.isAbsent(step)) {
                    there.set(step);
                }
            }
        }
        return present;
    }
}
