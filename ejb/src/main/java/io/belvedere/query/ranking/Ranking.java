package io.belvedere.query.ranking;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.QueryResult;
import java.util.Comparator;
import java.util.List;

/**
 * Puts groups in order by what they were over a whole range, so that the same few have lines from its begin to its end;
 * {@code topk} chooses anew at each step. The largest are first, those of the same value in the order of their labels, and
 * those without a number last.
 */
public record Ranking(Measure measure, int limit) {

    private static final Comparator<Ranked> LARGEST_FIRST = Comparator.comparing(
                    (Ranked ranked) -> Double.isNaN(ranked.value()))
            .thenComparing(Comparator.comparingDouble(Ranked::value).reversed())
            .thenComparing(ranked -> ranked.series().labels());

    public Ranking {
        if (limit < 1) {
            throw BelvedereException.invalid("limit", "is " + limit + ", must be at least 1");
        }
    }

    /** Of what a query came to, each series of which is a group. */
    public Leaders leaders(QueryResult result) {
        List<Ranked> ranked = result.series().stream()
                .map(series -> new Ranked(series, measure.of(series.values())))
                .sorted(LARGEST_FIRST)
                .limit(limit)
                .toList();
        return new Leaders(ranked, result.series().size());
    }
}
