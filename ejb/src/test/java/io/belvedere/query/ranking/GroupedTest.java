package io.belvedere.query.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedTest {

    @ParameterizedTest
    @CsvSource({
        "SUM, sum by (job) (up)",
        "AVERAGE, avg by (job) (up)",
        "MAX, max by (job) (up)",
        "MIN, min by (job) (up)",
        "COUNT, count by (job) (up)"
    })
    void query_isOfTheGroups(Grouped.With with, String expected) {
        String query = new Grouped(List.of("job"), with).query("up");

        assertThat(Query.parse(query).expression())
                .isEqualTo(Query.parse(expected).expression());
    }

    @Test
    void query_withoutLabelsIsAsItWas() {
        String query = new Grouped(List.of(), Grouped.With.SUM).query("up  # as written");

        assertThat(query).isEqualTo("up  # as written");
    }

    /** Whatever binds weaker than an aggregation, and whatever could end it early. */
    @ParameterizedTest
    @ValueSource(strings = {"a + b", "a or b # )", "-a", "rate(a[5m]) > bool 3", "a{b=\")\"} unless on (c) d"})
    void query_isOfTheWholeExpression(String text) {
        String query = new Grouped(List.of("job", "instance"), Grouped.With.SUM).query(text);

        assertThat(Query.parse(query).expression())
                .isEqualTo(
                        Query.parse("sum by (job, instance) (\n" + text + "\n)").expression());
    }

    @Test
    void query_takesAnyNameOfALabel() {
        String query = new Grouped(List.of("a) (b", "without", "é\""), Grouped.With.SUM).query("up");

        assertThat(Query.parse(query).expression().toString()).isEqualTo(query);
        assertThat(query).contains("\"a) (b\"", "\"without\"", "\"é\\\"\"");
    }

    @Test
    void query_refusesWhatHasNoLabels() {
        assertThatThrownBy(() -> new Grouped(List.of("job"), Grouped.With.SUM).query("1 + 1"))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("query is a scalar; what is grouped by labels must be an instant vector");
    }
}
