package io.belvedere.promql.evaluation;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.SeriesLabels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first few of each group at each step, by their values. NaN comes last, and of equals the one that came first. */
final class Ranking {

    private static final double TOO_MANY = 9.223372036854776E18;

    private final double[] counts;
    private final ValueOrder order;
    private final Usage usage;

    private Ranking(double[] counts, ValueOrder order, Usage usage) {
        this.counts = counts;
        this.order = order;
        this.usage = usage;
    }

    static Ranking greatest(double[] counts, Usage usage) {
        return new Ranking(counts, ValueOrder.DESCENDING, usage);
    }

    static Ranking least(double[] counts, Usage usage) {
        return new Ranking(counts, ValueOrder.ASCENDING, usage);
    }

    /** Of each group in the order of the values at the first step, so that an instant answers a sorted list. */
    Value.Vector of(Map<SeriesLabels, List<Column>> groups) {
        requireWhole();
        List<Column> columns = new ArrayList<>();
        groups.values().forEach(group -> choose(group, columns));
        return new Value.Vector(columns);
    }

    private void requireWhole() {
        for (double count : counts) {
            if (Double.isNaN(count)) {
                throw new EvaluationException("Parameter value is NaN");
            }
            if (count >= TOO_MANY || count <= -TOO_MANY) {
                throw new EvaluationException("Scalar value " + Numbers.text(count) + " overflows int64");
            }
        }
    }

    private void choose(List<Column> group, List<Column> columns) {
        Map<Integer, double[]> chosen = new LinkedHashMap<>();
        TopIndices top = new TopIndices(order, usage);
        for (int step = 0; step < counts.length; step++) {
            top.find(group, step, (int) Math.max(0, Math.min(group.size(), (long) counts[step])));
            for (int place = 0; place < top.size(); place++) {
                int index = top.index(place);
                chosen.computeIfAbsent(index, none -> newColumn())[step] =
                        group.get(index).values()[step];
            }
        }
        chosen.forEach(
                (index, values) -> columns.add(new Column(group.get(index).labels(), values)));
    }

    private double[] newColumn() {
        usage.hold(counts.length);
        return Column.absent(counts.length);
    }
}
