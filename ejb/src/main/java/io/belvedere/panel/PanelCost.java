package io.belvedere.panel;

import io.belvedere.promql.QueryStatistics;
import java.time.Duration;

/**
 * What a panel took.
 *
 * @param series that were selected
 * @param samples that were looked at
 * @param duration of reading and evaluating, added up over its queries
 */
public record PanelCost(long series, long samples, Duration duration) {

    public static final PanelCost NONE = new PanelCost(0, 0, Duration.ZERO);

    public PanelCost plus(QueryStatistics statistics) {
        return new PanelCost(
                series + statistics.series(),
                samples + statistics.samples(),
                duration.plus(statistics.selecting()).plus(statistics.evaluating()));
    }
}
