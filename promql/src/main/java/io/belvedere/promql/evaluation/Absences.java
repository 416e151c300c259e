package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.LabelMatch;
import io.belvedere.promql.syntax.Parenthesised;
import io.belvedere.promql.syntax.RangeSelector;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One where there is nothing, with the labels that what is missing must have. */
final class Absences {

    private final Evaluation evaluation;

    Absences(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value absent(Expression argument) {
        List<Column> columns = evaluation.vector(argument);
        double[] values = Column.absent(evaluation.steps());
        for (int step = 0; step < values.length; step++) {
            if (Columns.valuesAt(columns, step, evaluation.usage()).length == 0) {
                values[step] = 1;
            }
        }
        return new Value.Vector(List.of(new Column(labels(argument), values)));
    }

    Value absentOverTime(Value.Ranges ranges, Expression argument) {
        boolean[] present = new boolean[evaluation.steps()];
        for (RangeSeries series : ranges.series()) {
            Window window = new Window(series, ranges.times());
            for (int step = 0; step < present.length; step++) {
                window.moveTo(step);
                evaluation.usage().work(1);
                evaluation.count(step, window.size());
                present[step] |= window.size() > 0;
            }
        }
        double[] values = Column.absent(present.length);
        for (int step = 0; step < values.length; step++) {
            if (!present[step]) {
                values[step] = 1;
            }
        }
        return new Value.Vector(List.of(new Column(labels(argument), values)));
    }

    /** Those that the selector asks for by one equality and nothing else. */
    private static SeriesLabels labels(Expression argument) {
        List<LabelMatch> matches = matches(argument);
        Map<String, String> equal = new HashMap<>();
        Set<String> ambiguous = new HashSet<>(Set.of(SeriesLabels.METRIC_NAME));
        for (LabelMatch match : matches) {
            boolean known = equal.put(match.name(), match.value()) != null;
            if (known || match.operator() != LabelMatch.Operator.EQUAL) {
                ambiguous.add(match.name());
            }
        }
        equal.keySet().removeAll(ambiguous);
        return SeriesLabels.of(equal);
    }

    private static List<LabelMatch> matches(Expression argument) {
        if (argument instanceof Parenthesised parenthesised) {
            return matches(parenthesised.inner());
        }
        if (argument instanceof RangeSelector range) {
            return range.selector().matches();
        }
        return argument instanceof VectorSelector selector ? selector.matches() : List.of();
    }
}
