package io.belvedere.promql.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the conformance scripts do not say, or say only together with much else. */
class PromqlEngineTest {

    private static final long MINUTE = 60_000;
    private static final double STALE = Double.longBitsToDouble(0x7ff0000000000002L);

    /** A counter that grows by 60 a minute, is reset after its fifth sample, and ends with a stale marker. */
    private static final SampleSource COUNTER = (selection, visitor) -> visitor.series(
            SeriesLabels.of(Map.of("__name__", "hits", "job", "api")),
            new long[] {0, MINUTE, 2 * MINUTE, 3 * MINUTE, 4 * MINUTE, 5 * MINUTE, 6 * MINUTE},
            new double[] {0, 60, 120, 180, 240, 60, STALE});

    private static QueryResult instant(String query, long timeMillis) {
        return new PromqlEngine(COUNTER, QueryLimits.DEFAULTS).instant(Query.parse(query), timeMillis);
    }

    private static double value(String query, long timeMillis) {
        return instant(query, timeMillis).series().get(0).values()[0];
    }

    @ParameterizedTest
    @CsvSource({
        "rate(hits[5m]), 5, 1",
        "increase(hits[5m]), 5, 300",
        "irate(hits[5m]), 5, 1",
        "resets(hits[10m]), 5, 1",
        "changes(hits[10m]), 5, 5",
        "max_over_time(hits[10m]), 5, 240",
        "avg_over_time(hits[2m:1m]), 4, 210",
        "hour(vector(7200.5)), 0, 2",
        "day_of_week(vector(0)), 0, 4",
        "hits ^ 0, 1, 1",
        "log2(vector(8)), 0, 3",
        "log2(vector(Inf)), 0, Infinity"
    })
    void value_isThatOfTheLanguage(String query, long minute, double expected) {
        assertThat(value(query, minute * MINUTE)).isEqualTo(expected);
    }

    @Test
    void range_isOpenAtItsBegin() {
        assertThat(value("count_over_time(hits[5m])", 5 * MINUTE)).isEqualTo(5);
        assertThat(value("count_over_time(hits[301s])", 5 * MINUTE)).isEqualTo(6);
    }

    @Test
    void staleMarker_endsTheSeriesAtOnce() {
        assertThat(instant("hits", 6 * MINUTE - 1).series()).hasSize(1);
        assertThat(instant("hits", 6 * MINUTE).series()).isEmpty();
    }

    @Test
    void lookback_isOpenToo() {
        SampleSource once = (selection, visitor) ->
                visitor.series(SeriesLabels.of(Map.of("__name__", "up")), new long[] {0}, new double[] {1});
        PromqlEngine engine = new PromqlEngine(once, QueryLimits.DEFAULTS);

        assertThat(engine.instant(Query.parse("up"), 5 * MINUTE - 1).series()).hasSize(1);
        assertThat(engine.instant(Query.parse("up"), 5 * MINUTE).series()).isEmpty();
    }

    @Test
    void range_hasGapsWhereThereIsNothing() {
        QueryResult result = new PromqlEngine(COUNTER, QueryLimits.DEFAULTS)
                .range(Query.parse("hits > 100"), new Grid(0, 6 * MINUTE, MINUTE));

        assertThat(result.series().get(0).timestampsMillis()).containsExactly(2 * MINUTE, 3 * MINUTE, 4 * MINUTE);
        assertThat(result.series().get(0).values()).containsExactly(120, 180, 240);
    }

    @Test
    void selection_coversWhatTheQueryLooksAt() {
        SampleSource asked = (selection, visitor) -> {
            assertThat(selection.afterMillis()).isEqualTo(10 * MINUTE - 7 * MINUTE);
            assertThat(selection.untilMillis()).isEqualTo(20 * MINUTE - 2 * MINUTE);
        };

        new PromqlEngine(asked, QueryLimits.DEFAULTS)
                .range(Query.parse("rate(hits[5m] offset 2m)"), new Grid(10 * MINUTE, 20 * MINUTE, MINUTE));
    }

    @Test
    void samplesOverTheBudget_areRefused() {
        PromqlEngine engine = new PromqlEngine(COUNTER, new QueryLimits(5 * MINUTE, 6, MINUTE));

        assertThatThrownBy(() -> engine.instant(Query.parse("hits"), 0))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(
                        "query processing would load too many samples into memory in query execution: more than the 6 that are allowed");
    }

    @Test
    void gridOfTooManySteps_isRefusedAtOnce() {
        PromqlEngine engine = new PromqlEngine(COUNTER, QueryLimits.DEFAULTS);

        assertThatThrownBy(() -> engine.range(Query.parse("1"), new Grid(0, 99_999_999_999L, 1)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("the query has 100000000000 steps, which are more than the 1000000 that are allowed");
    }

    @Test
    void textOverARange_isRefused() {
        PromqlEngine engine = new PromqlEngine(COUNTER, QueryLimits.DEFAULTS);

        assertThatThrownBy(() -> engine.range(Query.parse("hits[5m]"), new Grid(0, MINUTE, MINUTE)))
                .hasMessage(
                        "invalid expression type \"range vector\" for range query, must be Scalar or instant Vector");
    }

    @Test
    void rateOfWhatIsNamedLikeAGauge_isInformedOf() {
        assertThat(instant("rate(hits[5m])", 5 * MINUTE).infos())
                .containsExactly("PromQL info: metric might not be a counter, name does not end in"
                        + " _total/_sum/_count/_bucket: \"hits\" (1:6)");
        assertThat(instant("delta(hits[5m])", 5 * MINUTE).infos()).isEmpty();
    }

    @Test
    void warning_namesItsPlace() {
        assertThat(instant("1 +\n quantile(2, hits)", 0).warnings())
                .containsExactly("PromQL warning: quantile value should be between 0 and 1, got 2 (2:11)");
    }

    @Test
    void ambiguousMatches_areNoFaultWhereTheOtherSideIsEmpty() {
        String two = "(hits or label_replace(hits, \"job\", \"web\", \"\", \"\"))";

        assertThat(instant("(hits > 1000) + on () " + two, 0).series()).isEmpty();
        assertThatThrownBy(() -> instant("hits + on () " + two, 0))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("found duplicate series for the match group {} on the right hand-side");
    }

    @Test
    void countedValues_areLeftOutLikeAnyLabel() {
        assertThat(instant("count_values without (job) (\"job\", hits)", 0).series())
                .singleElement()
                .satisfies(count -> assertThat(count.labels().asMap()).isEmpty());
        assertThat(instant("count_values(\"job\", hits)", MINUTE).series())
                .singleElement()
                .satisfies(count -> assertThat(count.labels().asMap()).isEqualTo(Map.of("job", "60")));
    }

    @Test
    void absent_takesItsLabelsFromTheOrderOfConditions() {
        assertThat(instant("absent(gone{a!=\"x\", a=\"y\", b=\"z\"})", 30 * MINUTE)
                        .series())
                .singleElement()
                .satisfies(one -> assertThat(one.labels().asMap()).isEqualTo(Map.of("a", "y", "b", "z")));
        assertThat(instant("absent(gone{a=\"y\", a!=\"x\", b=\"z\"})", 30 * MINUTE)
                        .series())
                .singleElement()
                .satisfies(one -> assertThat(one.labels().asMap()).isEqualTo(Map.of("b", "z")));
    }
}
