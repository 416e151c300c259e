package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.Aggregation;
import io.belvedere.promql.syntax.Grouping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Makes one series of those of a group, or chooses among them. */
final class Aggregations {

    private final Evaluation evaluation;

    Aggregations(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value evaluate(Aggregation aggregation) {
        Map<SeriesLabels, List<Column>> groups = groups(aggregation);
        Reductions reductions = new Reductions(evaluation);
        return switch (aggregation.operator()) {
            case SUM -> reduced(groups, reductions::sum);
            case AVG -> reduced(groups, reductions::average);
            case MIN -> reduced(groups, reductions::min);
            case MAX -> reduced(groups, reductions::max);
            case COUNT -> reduced(groups, reductions::count);
            case GROUP -> reduced(groups, reductions::one);
            case STDVAR -> reduced(groups, reductions::variance);
            case STDDEV -> reduced(groups, reductions::deviation);
            case QUANTILE -> {
                double[] shares = parameter(aggregation);
                Quantiles.warnOfBad(shares, Objects.requireNonNull(aggregation.parameter()), evaluation);
                yield reduced(groups, group -> reductions.quantile(group, shares));
            }
            case TOPK ->
                Ranking.greatest(parameter(aggregation), evaluation.usage()).of(groups);
            case BOTTOMK ->
                Ranking.least(parameter(aggregation), evaluation.usage()).of(groups);
            case COUNT_VALUES -> countValues(groups, aggregation);
        };
    }

    private double[] parameter(Aggregation aggregation) {
        return evaluation.scalar(Objects.requireNonNull(aggregation.parameter()));
    }

    private Map<SeriesLabels, List<Column>> groups(Aggregation aggregation) {
        Grouping grouping = aggregation.grouping();
        boolean by = grouping.mode() == Grouping.Mode.BY;
        Set<String> names = new HashSet<>(grouping.labels());
        if (!by) {
            names.add(SeriesLabels.METRIC_NAME);
        }
        Map<SeriesLabels, List<Column>> groups = new LinkedHashMap<>();
        for (Column column : evaluation.vector(aggregation.operand())) {
            evaluation.usage().check();
            SeriesLabels key =
                    by ? column.labels().only(names) : column.labels().without(names);
            groups.computeIfAbsent(key, none -> new ArrayList<>()).add(column);
        }
        return groups;
    }

    private static Value reduced(Map<SeriesLabels, List<Column>> groups, Function<List<Column>, double[]> reduction) {
        List<Column> columns = new ArrayList<>();
        groups.forEach((labels, group) -> columns.add(new Column(labels, reduction.apply(group))));
        return new Value.Vector(columns);
    }

    private double[] newColumn() {
        evaluation.usage().hold(evaluation.steps());
        return Column.absent(evaluation.steps());
    }

    private Value countValues(Map<SeriesLabels, List<Column>> groups, Aggregation aggregation) {
        String label = evaluation.text(Objects.requireNonNull(aggregation.parameter()));
        Grouping grouping = aggregation.grouping();
        boolean isLeftOut =
                grouping.mode() == Grouping.Mode.WITHOUT && grouping.labels().contains(label);
        Map<SeriesLabels, double[]> counts = new LinkedHashMap<>();
        groups.forEach((labels, group) -> {
            for (Column column : group) {
                evaluation.usage().check();
                for (int step = 0; step < column.values().length; step++) {
                    if (!column.isAbsent(step)) {
                        String value = Numbers.text(column.values()[step]);
                        SeriesLabels key = isLeftOut ? labels : labels.with(label, value);
                        double[] count = counts.computeIfAbsent(key, none -> newColumn());
                        count[step] = Absent.is(count[step]) ? 1 : count[step] + 1;
                    }
                }
            }
        });
        List<Column> columns = new ArrayList<>();
        counts.forEach((labels, values) -> columns.add(new Column(labels, values)));
        return new Value.Vector(columns);
    }
}
