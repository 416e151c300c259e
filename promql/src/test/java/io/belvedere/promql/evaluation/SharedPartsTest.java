package io.belvedere.promql.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a query several times is done once, and nobody can tell from the result. */
class SharedPartsTest {

    private static final long MINUTE = 60_000;
    private static final Grid GRID = new Grid(0, 20 * MINUTE, MINUTE);

    private final List<SampleSource.Selection> selections = new ArrayList<>();

    private final SampleSource source = (selection, visitor) -> {
        selections.add(selection);
        for (int i = 0; i < 3; i++) {
            visitor.series(
                    SeriesLabels.of(Map.of("__name__", "hits", "i", "" + i)),
                    new long[] {0, 4 * MINUTE, 7 * MINUTE, 13 * MINUTE},
                    new double[] {i, 8, 3 * i, 20});
        }
    };

    private QueryResult range(String query) {
        return new PromqlEngine(source, QueryLimits.DEFAULTS).range(Query.parse(query), GRID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            hits + hits                                             | 1
            sum(hits) / count(hits) + on() avg without (i) (hits)    | 1
            rate(hits[5m]) / increase( hits[5m] )                   | 1
            rate(hits[5m]) / increase(hits[6m])                     | 2
            max_over_time(hits[5m]) - min_over_time(hits[5m]) or avg_over_time(hits[5m]) | 1
            quantile_over_time(0.5, hits[5m]) / avg_over_time(hits[5m]) | 2
            hits / hits offset 1m                                   | 2
            max_over_time(hits[5m:1m]) - min_over_time(hits[5m:1m]) | 1
            absent_over_time(hits[5m]) or count_over_time(hits[5m]) | 1
            """)
    void equalSelections_areMadeOnce(String query, int expected) {
        range(query);

        assertThat(selections).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            rate(hits[5m]) + rate(hits[5m])               | rate(hits[5m]) * 2
            rate(hits[5m]) * 300                          | increase(hits[5m])
            rate(hits[5m]) + increase(hits[5m])           | rate(hits[5m]) + rate(hits[5m]) * 300
            max_over_time(hits[9m]) + 0 * min_over_time(hits[9m]) | max_over_time(hits[9m])
            hits * (2 + 3 * 4)                            | hits * 14
            sum(hits @ 420) * 2                           | sum(hits @ 420) + sum(hits @ 420)
            vector(time()) * 1                            | vector(1) * time()
            (hits) - hits                                 | hits * 0
            """)
    void result_isThatOfPartsEvaluatedByThemselves(String query, String other) {
        assertThat(values(query)).isEqualTo(values(other));
    }

    private List<String> values(String query) {
        List<String> values = new ArrayList<>();
        for (QueryResult.Series series : range(query).series()) {
            for (int i = 0; i < series.values().length; i++) {
                values.add(series.labels() + " " + series.timestampsMillis()[i] + " " + (float) series.values()[i]);
            }
        }
        return values;
    }

    @Test
    void message_isSaidForEachPlace() {
        assertThat(range("rate(hits[5m]) + rate(hits[5m])").infos())
                .allSatisfy(info -> assertThat(info).contains("might not be a counter"))
                .extracting(info -> info.substring(info.lastIndexOf('(')))
                .containsExactly("(1:6)", "(1:23)");
    }

    @Test
    void whatNoOtherPartNeeds_isNotHeld() {
        // Each operation has its operands and its result in memory, which makes three vectors of three series.
        assertThat(range("((((hits + 1) * 2) - 3) / 4) ^ 5").statistics().peakSamples())
                .isLessThanOrEqualTo(3L * 3 * GRID.steps());
    }
}
