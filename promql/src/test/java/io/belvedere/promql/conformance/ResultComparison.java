package io.belvedere.promql.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares results with what a case expects. */
final class ResultComparison {

    private final Expectation expectation;
    private final Map<SeriesLabels, TimedPoints> expected = new LinkedHashMap<>();

    /** The times are those that the expected points stand for. */
    ResultComparison(Expectation expectation, Grid times) {
        this.expectation = expectation;
        expectation
                .allSeries()
                .forEach(line -> expected.put(line.labels(), TimedPoints.expected(line.points(), times)));
    }

    void checkInstant(QueryResult result) {
        assertThat(result.type()).as("type of the result").isEqualTo(expectation.typeAtInstant());
        if (result.type() == ValueType.STRING) {
            assertThat(result.text()).isEqualTo(expectation.text());
            return;
        }
        Map<SeriesLabels, TimedPoints> actual = actual(result);
        check(actual);
        if (expectation.ordered()) {
            assertThat(List.copyOf(actual.keySet()))
                    .as("order of the series")
                    .isEqualTo(List.copyOf(expected.keySet()));
        }
    }

    void checkRange(QueryResult result) {
        check(actual(result));
    }

    /** A range query has to agree with the instant query at the same time. */
    void checkRangeAt(long timeMillis, QueryResult result) {
        Map<SeriesLabels, TimedPoints> there = new LinkedHashMap<>();
        actual(result).forEach((labels, points) -> there.put(labels, points.at(timeMillis)));
        there.values().removeIf(points -> points.points().isEmpty());
        check(there);
    }

    private void check(Map<SeriesLabels, TimedPoints> actual) {
        assertThat(actual.keySet())
                .as("series of the result: %s", actual)
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((labels, points) -> assertThat(actual.get(labels))
                .as("points of %s", labels)
                .matches(points::isClose, "close to " + points));
    }

    private static Map<SeriesLabels, TimedPoints> actual(QueryResult result) {
        Map<SeriesLabels, TimedPoints> actual = new LinkedHashMap<>();
        for (QueryResult.Series series : result.series()) {
            assertThat(actual.put(series.labels(), TimedPoints.actual(series)))
                    .as("a series before that has the labels %s as well", series.labels())
                    .isNull();
        }
        return actual;
    }
}
