package io.belvedere.promql.evaluation;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.BinaryOperation;
import io.belvedere.promql.syntax.VectorMatching;
import io.belvedere.promql.syntax.VectorMatching.Cardinality;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An operator between two vectors. Each series of the "many" side, which is the left one if none is, has at most one
 * partner at a step: more are a fault, but only at steps where they are there together.
 */
final class VectorMatches {

    private final BinaryOperation operation;
    private final VectorMatching matching;
    private final Signatures signatures;
    private final boolean swapped;
    private final int steps;
    private final Usage usage;

    VectorMatches(BinaryOperation operation, Evaluation evaluation) {
        this.operation = operation;
        this.matching = operation.matching();
        this.signatures = new Signatures(matching, evaluation.usage());
        this.swapped = matching.cardinality() == Cardinality.ONE_TO_MANY;
        this.steps = evaluation.steps();
        this.usage = evaluation.usage();
    }

    Value.Vector of(List<Column> left, List<Column> right) {
        Map<SeriesLabels, List<Column>> ones = signatures.groups(swapped ? left : right);
        List<Column> others = swapped ? right : left;
        if (ones.values().stream().anyMatch(group -> group.size() > 1)) {
            BitSet matched = stepsOf(others);
            ones.forEach((signature, group) -> requireOneAtATime(signature, group, matched));
        }
        Map<SeriesLabels, Result> results = new HashMap<>();
        List<Result> inOrder = new ArrayList<>();
        for (Column many : others) {
            usage.check();
            SeriesLabels signature = signatures.of(many.labels());
            for (Column one : ones.getOrDefault(signature, List.of())) {
                SeriesLabels labels = labels(many.labels(), one.labels());
                Result result = results.get(labels);
                if (result == null) {
                    result = new Result(labels, steps);
                    results.put(labels, result);
                    inOrder.add(result);
                }
                result.add(many, one);
            }
        }
        return new Value.Vector(inOrder.stream()
                .map(result -> new Column(result.labels, result.values))
                .filter(column -> !column.isEmpty())
                .toList());
    }

    /** Where something is. */
    private BitSet stepsOf(List<Column> columns) {
        BitSet there = new BitSet(steps);
        for (Column column : columns) {
            usage.check();
            for (int step = there.nextClearBit(0); step < steps; step = there.nextClearBit(step + 1)) {
                there.set(step, !column.isAbsent(step));
            }
        }
        return there;
    }

    /** Where the other side has nothing at all, nothing is matched, and so nothing is ambiguous. */
    private void requireOneAtATime(SeriesLabels signature, List<Column> group, BitSet matched) {
        if (group.size() == 1) {
            return;
        }
        BitSet taken = new BitSet(steps);
        for (Column column : group) {
            usage.check();
            for (int step = matched.nextSetBit(0); step >= 0; step = matched.nextSetBit(step + 1)) {
                if (!column.isAbsent(step)) {
                    if (taken.get(step)) {
                        throw duplicates(signature, group, matched);
                    }
                    taken.set(step);
                }
            }
        }
    }

    /** Names the two that are there together first. */
    private EvaluationException duplicates(SeriesLabels signature, List<Column> group, BitSet matched) {
        for (int step = matched.nextSetBit(0); step >= 0; step = matched.nextSetBit(step + 1)) {
            usage.work(group.size());
            int at = step;
            List<Column> there = group.stream()
                    .filter(column -> !column.isAbsent(at))
                    .limit(2)
                    .toList();
            if (there.size() > 1) {
                return duplicates(signature, there.get(0), there.get(1));
            }
        }
        throw new IllegalArgumentException("no step has more than one of " + signature);
    }

    private EvaluationException duplicates(SeriesLabels signature, Column one, Column other) {
        String side = swapped ? "left" : "right";
        return new EvaluationException("found duplicate series for the match group " + signature + " on the " + side
                + " hand-side of the operation: [" + one.labels() + ", " + other.labels()
                + "];many-to-many matching not allowed: matching labels must be unique on one side");
    }

    private SeriesLabels labels(SeriesLabels many, SeriesLabels one) {
        SeriesLabels labels = Operations.dropsName(operation) ? many.withoutMetricName() : many;
        if (matching.cardinality() == Cardinality.ONE_TO_ONE) {
            labels = matching.on() == VectorMatching.On.LISTED
                    ? labels.only(matching.labels())
                    : labels.without(matching.labels());
        }
        for (String included : matching.included()) {
            labels = labels.with(included, one.get(included));
        }
        return labels;
    }

    /** The values of one result, and at which steps a pair has been there, whether it made a value or not. */
    private final class Result {

        private final SeriesLabels labels;
        private final double[] values;
        private final boolean[] matched;

        Result(SeriesLabels labels, int steps) {
            this.labels = labels;
            usage.hold(steps);
            this.values = Column.absent(steps);
            this.matched = new boolean[steps];
        }

        void add(Column many, Column one) {
            usage.check();
            for (int step = 0; step < values.length; step++) {
                if (!many.isAbsent(step) && !one.isAbsent(step)) {
                    double value = element(many.values()[step], one.values()[step]);
                    requireFirst(step, value);
                    if (!Absent.is(value)) {
                        values[step] = value;
                    }
                }
            }
        }

        /** With a grouping only results count; without one, so do pairs that a comparison did not let pass. */
        private void requireFirst(int step, double value) {
            if (matching.isGrouped()) {
                if (!Absent.is(value) && matched[step]) {
                    throw new EvaluationException(
                            "multiple matches for labels: grouping labels must ensure unique matches");
                }
                matched[step] |= !Absent.is(value);
            } else {
                if (matched[step]) {
                    throw new EvaluationException("multiple matches for labels: many-to-one matching must be explicit"
                            + " (group_left/group_right)");
                }
                matched[step] = true;
            }
        }
    }

    private double element(double many, double one) {
        double left = swapped ? one : many;
        double right = swapped ? many : one;
        if (!operation.operator().isComparison()) {
            return Arithmetic.compute(operation.operator(), left, right);
        }
        boolean holds = Arithmetic.compare(operation.operator(), left, right);
        if (operation.returnsBool()) {
            return Operations.bool(holds);
        }
        return holds ? left : Absent.VALUE;
    }
}
