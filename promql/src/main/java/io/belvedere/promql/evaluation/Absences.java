package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.LabelMatch;
import io.belvedere.promql.syntax.RangeSelector;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.BitSet;
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
        BitSet present = new BitSet();
        for (Column column : evaluation.vector(argument)) {
            evaluation.usage().check();
            for (int step = 0; step < evaluation.steps(); step++) {
                if (!column.isAbsent(step)) {
                    present.set(step);
                }
            }
        }
        return where(present, argument);
    }

    Value where(BitSet present, Expression argument) {
        double[] values = Column.absent(evaluation.steps());
        for (int step = present.nextClearBit(0); step < values.length; step = present.nextClearBit(step + 1)) {
            values[step] = 1;
        }
        return new Value.Vector(List.of(new Column(labels(argument), values)));
    }

    /** Those that the selector asks for by an equality. */
    private static SeriesLabels labels(Expression argument) {
        Map<String, String> equal = new HashMap<>();
        Set<String> met = new HashSet<>();
        for (LabelMatch match : matches(argument)) {
            // Of several conditions on a label, the first that asks for a value gives it, and each later one takes it
            // away.
            boolean asks = match.operator() == LabelMatch.Operator.EQUAL && met.add(match.name());
            if (asks) {
                equal.put(match.name(), match.value());
            } else {
                equal.remove(match.name());
            }
        }
        equal.remove(SeriesLabels.METRIC_NAME);
        return SeriesLabels.of(equal);
    }

    private static List<LabelMatch> matches(Expression argument) {
        Expression bare = argument.withoutParentheses();
        if (bare instanceof RangeSelector range) {
            return range.selector().matches();
        }
        return bare instanceof VectorSelector selector ? selector.matches() : List.of();
    }
}
