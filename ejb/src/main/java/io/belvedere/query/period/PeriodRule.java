package io.belvedere.query.period;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import java.time.Duration;
import java.util.List;

/**
 * How periods are made of points on a grid. A point speaks for the time from its step until the next one, so the last step
 * of the grid ends one step behind it. Periods that are no further apart than the gap allowed are one, with the gap in it;
 * of what there is then, whatever is shorter than the shortest period is left out.
 *
 * <p>An open period counts with the length that was seen of it.
 */
public record PeriodRule(Truth truth, Duration shortestPeriod, Duration allowedGap) {

    public PeriodRule {
        requireNotNegative("shortestPeriod", shortestPeriod);
        requireNotNegative("allowedGap", allowedGap);
    }

    /** Every period, however short, and every gap. */
    public static PeriodRule of(Truth truth) {
        return new PeriodRule(truth, Duration.ZERO, Duration.ZERO);
    }

    private static void requireNotNegative(String field, Duration duration) {
        if (duration.isNegative()) {
            throw BelvedereException.invalid(field, "is " + duration + ", must not be negative");
        }
    }

    /** Of every series of what a query came to on that grid, also of one that has no period. */
    public List<SeriesPeriods> periods(QueryResult result, Grid grid) {
        return result.series().stream().map(series -> periods(series, grid)).toList();
    }

    private SeriesPeriods periods(QueryResult.Series series, Grid grid) {
        PeriodBuilder builder = new PeriodBuilder(grid, this);
        long[] times = series.timestampsMillis();
        for (int i = 0; i < times.length; i++) {
            if (truth.isIn(series.values()[i])) {
                builder.add(times[i]);
            }
        }
        return SeriesPeriods.of(series.labels(), builder.build(), builder.wholeMillis());
    }
}
