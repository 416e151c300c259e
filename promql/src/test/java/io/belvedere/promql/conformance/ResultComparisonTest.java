package io.belvedere.promql.conformance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.QueryStatistics;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.ValueType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultComparisonTest {

    private static final Grid TIMES = new Grid(0, 120_000, 60_000);

    private static ResultComparison expecting(Grid times, String... lines) {
        ExpectationLines expectation = new ExpectationLines();
        List.of(lines).forEach(expectation::add);
        return new ResultComparison(expectation.expectation(), times);
    }

    private static QueryResult vector(QueryResult.Series... series) {
        return new QueryResult(
                ValueType.INSTANT_VECTOR, List.of(series), "", List.of(), List.of(), QueryStatistics.NONE);
    }

    private static QueryResult.Series series(String name, long timeMillis, double value) {
        SeriesLabels labels = SeriesLabels.of(Map.of(SeriesLabels.METRIC_NAME, name));
        return new QueryResult.Series(labels, new long[] {timeMillis}, new double[] {value});
    }

    @Test
    void checkInstant_ignoresOrderUnlessExpected() {
        QueryResult result = vector(series("b", 0, 2), series("a", 0, 1.0000001));

        assertThatCode(() -> expecting(Grid.instant(0), "a 1", "b 2").checkInstant(result))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> expecting(Grid.instant(0), "expect ordered", "a 1", "b 2")
                        .checkInstant(result))
                .hasMessageContaining("order");
    }

    @Test
    void checkInstant_rejectsOtherSeriesValuesAndTypes() {
        ResultComparison comparison = expecting(Grid.instant(0), "a 1");

        assertThatThrownBy(() -> comparison.checkInstant(vector())).hasMessageContaining("series");
        assertThatThrownBy(() -> comparison.checkInstant(vector(series("a", 0, 1), series("b", 0, 1))))
                .hasMessageContaining("series");
        assertThatThrownBy(() -> comparison.checkInstant(vector(series("a", 0, 2))))
                .hasMessageContaining("points");
        assertThatThrownBy(() -> comparison.checkInstant(vector(series("a", 1, 1))))
                .hasMessageContaining("points");
        assertThatThrownBy(() -> expecting(Grid.instant(0), "1").checkInstant(vector(series("a", 0, 1))))
                .hasMessageContaining("type");
    }

    @Test
    void checkInstant_rejectsSeriesThatIsThereTwice() {
        assertThatThrownBy(() ->
                        expecting(Grid.instant(0), "a 1").checkInstant(vector(series("a", 0, 1), series("a", 0, 1))))
                .hasMessageContaining("before");
    }

    @Test
    void checkRange_takesOmittedPointsForGaps() {
        ResultComparison comparison = expecting(TIMES, "a _ 1 _");

        assertThatCode(() -> comparison.checkRange(vector(series("a", 60_000, 1))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> comparison.checkRange(vector(series("a", 0, 1))))
                .hasMessageContaining("points");
    }

    @Test
    void checkRangeAt_looksAtOneTimeOnly() {
        QueryResult result = vector(series("a", 60_000, 1), series("b", 0, 5));

        assertThatCode(() -> expecting(Grid.instant(60_000), "a 1").checkRangeAt(60_000, result))
                .doesNotThrowAnyException();
    }
}
