package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.Expression;
import java.util.List;
import java.util.Set;

/** Tells whoever takes the rate of a gauge by mistake: counters have names of their own. */
final class CounterNames {

    private static final Set<String> OF_COUNTERS = Set.of("rate", "increase");
    private static final List<String> ENDINGS = List.of("_total", "_sum", "_count", "_bucket");

    private CounterNames() {}

    static void check(String function, SeriesLabels labels, Expression argument, Evaluation evaluation) {
        String name = labels.get(SeriesLabels.METRIC_NAME);
        if (OF_COUNTERS.contains(function)
                && !name.isEmpty()
                && ENDINGS.stream().noneMatch(name::endsWith)) {
            evaluation.inform(
                    "metric might not be a counter, name does not end in " + String.join("/", ENDINGS) + ": \"" + name
                            + "\"",
                    argument);
        }
    }
}
