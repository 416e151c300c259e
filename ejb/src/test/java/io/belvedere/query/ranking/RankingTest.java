package io.belvedere.query.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.QueryStatistics;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.ValueType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    private static final double NAN = Double.NaN;

    @ParameterizedTest
    @CsvSource({"AVERAGE, 3", "MAX, 7", "LAST, 1", "SUM, 12"})
    void value_isTheMeasureOfThePoints(Measure measure, double value) {
        Leaders leaders = new Ranking(measure, 1).leaders(result(series("a", 4, 7, NAN, 0, 1)));

        assertThat(leaders.ranked()).singleElement().extracting(Ranked::value).isEqualTo(value);
    }

    @Test
    void leaders_areTheLargestFirst() {
        QueryResult result = result(series("a", 1), series("b", 3), series("c", 2));

        Leaders leaders = new Ranking(Measure.LAST, 2).leaders(result);

        assertThat(names(leaders)).containsExactly("b", "c");
        assertThat(leaders.groups()).isEqualTo(3);
    }

    /** A group that was ahead at one step only is not ahead. */
    @Test
    void leaders_areThoseOfTheWholeRange() {
        QueryResult result = result(series("spike", 0, 50, 0), series("steady", 20, 20, 20));

        Leaders leaders = new Ranking(Measure.AVERAGE, 1).leaders(result);

        assertThat(names(leaders)).containsExactly("steady");
    }

    @Test
    void leaders_ofTheSameValueAreInTheOrderOfLabels() {
        QueryResult result = result(series("c", 1), series("a", 1), series("b", 1));

        Leaders leaders = new Ranking(Measure.MAX, 3).leaders(result);

        assertThat(names(leaders)).containsExactly("a", "b", "c");
    }

    @Test
    void leaders_withoutANumberAreLast() {
        QueryResult result = result(series("none", NAN), series("least", Double.NEGATIVE_INFINITY), series("a", -1));

        Leaders leaders = new Ranking(Measure.AVERAGE, 3).leaders(result);

        assertThat(names(leaders)).containsExactly("a", "least", "none");
    }

    @Test
    void leaders_doNotDependOnTheOrderOfSeries() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<QueryResult.Series> all = IntStream.range(0, 200)
                .mapToObj(i -> series("s" + i, random.nextInt(20), random.nextInt(20)))
                .toList();
        List<QueryResult.Series> shuffled = Arrays.asList(all.toArray(QueryResult.Series[]::new));
        Collections.shuffle(shuffled, random);

        Leaders leaders = new Ranking(Measure.SUM, 50).leaders(result(shuffled.toArray(QueryResult.Series[]::new)));

        Leaders unshuffled = new Ranking(Measure.SUM, 50).leaders(result(all.toArray(QueryResult.Series[]::new)));
        assertThat(names(leaders)).as("seed %d", seed).isEqualTo(names(unshuffled));
    }

    @Test
    void new_refusesNoPlaceAtAll() {
        assertThatThrownBy(() -> new Ranking(Measure.MAX, 0))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("limit is 0, must be at least 1");
    }

    private static List<String> names(Leaders leaders) {
        return leaders.ranked().stream()
                .map(ranked -> ranked.series().labels().get("name"))
                .toList();
    }

    private static QueryResult result(QueryResult.Series... series) {
        return new QueryResult(
                ValueType.INSTANT_VECTOR, List.of(series), "", List.of(), List.of(), QueryStatistics.NONE);
    }

    private static QueryResult.Series series(String name, double... values) {
        return new QueryResult.Series(
                SeriesLabels.of(Map.of("name", name)),
                IntStream.range(0, values.length).mapToLong(i -> 1_000L * i).toArray(),
                values);
    }
}
