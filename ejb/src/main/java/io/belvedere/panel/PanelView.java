package io.belvedere.panel;

import io.belvedere.dashboard.TimeRange;
import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a board is looked at.
 *
 * @param range null for the one that the dashboard opens with
 * @param maxPoints of each series
 * @param variables chosen values by the name of the variable; of the others, the values that the dashboard opens with
 */
public record PanelView(@Nullable TimeRange range, int maxPoints, Map<String, List<String>> variables) {

    public static final int DEFAULT_POINTS = 500;
    public static final int MOST_POINTS = 5_000;
    private static final int MOST_VARIABLES = 50;

    public PanelView {
        if (maxPoints < 1 || maxPoints > MOST_POINTS) {
            throw BelvedereException.invalid("maxPoints", "is " + maxPoints + ", allowed is 1 to " + MOST_POINTS);
        }
        if (variables.size() > MOST_VARIABLES) {
            throw BelvedereException.invalid(
                    "variables", "are " + variables.size() + ", a dashboard has at most " + MOST_VARIABLES);
        }
        Map<String, List<String>> copies = new TreeMap<>();
        variables.forEach((name, values) -> copies.put(name, List.copyOf(values)));
        variables = copies;
    }
}
