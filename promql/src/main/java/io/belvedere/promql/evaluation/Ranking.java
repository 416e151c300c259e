package io.belvedere.promql.evaluation;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.SeriesLabels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first few of each group at each step, by their values. NaN comes last. */
final class Ranking {

    private static final double TOO_MANY = 9.223372036854776E18;

    private final double[] counts;
    private final boolean largest;
    private final Usage usage;

    Ranking(double[] counts, boolean largest, Usage usage) {
        this.counts = counts;
        this.largest = largest;
        this.usage = usage;
    }

    /** Of each group in the order of the values at the first step, so that an instant answers a sorted list. */
    Value.Vector of(Map<SeriesLabels, List<Column>> groups) {
        requireWhole();
        Map<Column, double[]> chosen = new LinkedHashMap<>();
        groups.values().forEach(group -> choose(group, chosen));
        List<Column> columns = new ArrayList<>();
        chosen.forEach((column, values) -> columns.add(new Column(column.labels(), values)));
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

    private void choose(List<Column> group, Map<Column, double[]> chosen) {
        for (int step = 0; step < counts.length; step++) {
            int at = step;
            usage.work(group.size());
            int count = (int) Math.min(group.size(), (long) counts[step]);
            group.stream()
                    .filter(column -> !column.isAbsent(at))
                    .sorted(Comparator.comparing(column -> column.values()[at], Sorting.order(largest, usage)))
                    .limit(Math.max(0, count))
                    .forEach(column -> chosen.computeIfAbsent(column, none -> Column.absent(counts.length))[at] =
                            column.values()[at]);
        }
    }
}
