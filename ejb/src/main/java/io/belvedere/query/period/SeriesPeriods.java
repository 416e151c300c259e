package io.belvedere.query.period;

import io.belvedere.promql.SeriesLabels;
import java.util.List;

/**
 * The periods of one series, from the earliest to the latest; no two of them touch.
 *
 * @param share what part of the whole time they are, from 0 to 1
 */
public record SeriesPeriods(SeriesLabels labels, List<Period> periods, long totalMillis, double share) {

    public SeriesPeriods {
        periods = List.copyOf(periods);
    }

    static SeriesPeriods of(SeriesLabels labels, List<Period> periods, long wholeMillis) {
        long total = periods.stream().mapToLong(Period::lengthMillis).sum();
        return new SeriesPeriods(labels, periods, total, (double) total / wholeMillis);
    }
}
