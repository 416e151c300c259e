package io.belvedere.promql.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryStatistics;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStatisticsTest {

    private static final long SECOND = 1_000;

    /** Three series with a sample every ten seconds, from 0 to 1000. */
    private static final SampleSource SOURCE = (selection, visitor) -> {
        long[] times = LongStream.rangeClosed(0, 100)
                .map(index -> index * 10 * SECOND)
                .filter(time -> time > selection.afterMillis() && time <= selection.untilMillis())
                .toArray();
        for (int i = 0; i < 3; i++) {
            visitor.series(SeriesLabels.of(Map.of("__name__", "m", "i", "" + i)), times, new double[times.length]);
        }
    };

    private static QueryStatistics of(String query, Grid grid) {
        return new PromqlEngine(SOURCE, QueryLimits.DEFAULTS)
                .range(Query.parse(query), grid)
                .statistics();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1                                        | 0
            vector(1)                                | 0
            m                                        | 3
            timestamp(m)                             | 3
            m offset 100s                            | 3
            sum(m)                                   | 3
            m + on (i) m @ 100                       | 6
            sum_over_time(m[60s])                    | 18
            absent_over_time(m[60s])                 | 18
            sum_over_time(m[60s] offset 30s)         | 18
            sum_over_time(m[60s] @ 10)               | 6
            max_over_time(m[60s:5s])                 | 36
            max_over_time(sum_over_time(m[60s])[60s:5s]) | 36
            """)
    void samples_areThoseLookedAtAtTheStep(String query, long expected) {
        assertThat(of(query, Grid.instant(201 * SECOND)).samples()).isEqualTo(expected);
    }

    @Test
    void samplesPerStep_countRangesOfEachStep() {
        QueryStatistics statistics = of("sum_over_time(m[60s])", new Grid(0, 60 * SECOND, 20 * SECOND));

        assertThat(statistics.samplesPerStep()).containsExactly(3, 9, 15, 18);
        assertThat(statistics.samples()).isEqualTo(45);
        assertThat(statistics.series()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"m[60s], 18", "m[60s:5s], 36", "m[60s:5s] @ 100, 36", "sum_over_time(m[60s])[60s:20s], 54"})
    void samples_ofRangeVectorsAreThoseRead(String query, long expected) {
        QueryStatistics statistics = new PromqlEngine(SOURCE, QueryLimits.DEFAULTS)
                .instant(Query.parse(query), 201 * SECOND)
                .statistics();

        assertThat(statistics.samples()).isEqualTo(expected);
    }

    @Test
    void samplesPerStep_countAtEachStepWhatIsReadOnceForAll() {
        assertThat(of("sum(m @ 100)", new Grid(0, 40 * SECOND, 20 * SECOND)).samplesPerStep())
                .containsExactly(3, 3, 3);
    }

    @Test
    void peakSamples_areThoseHeldAtOnce() {
        QueryStatistics statistics = of("m", new Grid(0, 90 * SECOND, 10 * SECOND));

        // Three series of ten values, and the samples of the last of them beside.
        assertThat(statistics.peakSamples()).isEqualTo(40);
    }

    @Test
    void moreThanMayBeHeld_isRefusedWithTheLimit() {
        PromqlEngine engine = new PromqlEngine(SOURCE, new QueryLimits(300_000, 1_000, 60_000));

        assertThatThrownBy(() -> engine.range(Query.parse("m"), new Grid(0, 999 * SECOND, SECOND)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("query processing would load too many samples into memory in query execution:"
                        + " more than the 1000 that are allowed");
    }

    @Test
    void subqueryOfTooManySteps_isRefusedAtOnce() {
        PromqlEngine engine = new PromqlEngine(SOURCE, QueryLimits.DEFAULTS);

        assertThatThrownBy(() -> engine.instant(Query.parse("max_over_time(m[10y:1ms])"), 0))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("the subquery [10y:1ms] has 315360000000 steps, which are more than the 1000000 that are"
                        + " allowed");
    }
}
