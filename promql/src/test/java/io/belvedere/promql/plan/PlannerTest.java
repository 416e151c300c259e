package io.belvedere.promql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryPlan;
import io.belvedere.promql.SampleSource.Selection;
import io.belvedere.promql.syntax.LabelMatch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {

    private static final long MINUTE = 60_000;
    private static final Grid GRID = new Grid(60 * MINUTE, 120 * MINUTE, MINUTE);

    private static Plan plan(String query) {
        return Planner.plan(Query.parse(query), GRID, QueryLimits.DEFAULTS);
    }

    private static QueryPlan described(String query) {
        return plan(query).described();
    }

    @Test
    void text_hasALineForEachPart() {
        assertThat(described("sum by (job) (rate(http_requests_total{job=\"api\"}[5m] offset 1m)) > 0.5"))
                .hasToString(
                        """
                        >
                          sum by (job)
                            rate over 5m
                              http_requests_total{job="api"} offset 1m from 1970-01-01T00:54:00Z to 1970-01-01T01:59:00Z
                          0.5
                        """);
    }

    @Test
    void text_marksWhatIsSharedAndWhatIsTheSameAtAllSteps() {
        assertThat(described("(a) / (a + 2 * 3) + sum(b @ end())"))
                .hasToString(
                        """
                        +
                          /
                            a from 1970-01-01T00:55:00Z to 1970-01-01T02:00:00Z, shared
                            +
                              a from 1970-01-01T00:55:00Z to 1970-01-01T02:00:00Z, as above
                              *, once for all steps
                                2
                                3
                          sum, once for all steps
                            b @ end() from 1970-01-01T01:55:00Z to 1970-01-01T02:00:00Z
                        """);
    }

    @Test
    void text_tellsSubqueriesAndWhatIsReadTogether() {
        assertThat(described("max_over_time(rate(a[5m])[1h:1m]) - min_over_time(a[5m]) + max_over_time(a[5m])"))
                .hasToString(
                        """
                        +
                          -
                            max_over_time
                              rate over 5m, as subquery [1h:1m]
                                a from 1969-12-31T23:56:00Z to 1970-01-01T02:00:00Z
                            min_over_time over 5m
                              a from 1970-01-01T00:55:00Z to 1970-01-01T02:00:00Z, read together
                          max_over_time over 5m
                            a from 1970-01-01T00:55:00Z to 1970-01-01T02:00:00Z, read together
                        """);
    }

    @Test
    void selections_sayWhatTheyAreFor() {
        LabelMatch named = new LabelMatch("__name__", LabelMatch.Operator.EQUAL, "a");

        assertThat(described("max(a) + rate(a[10m])").selections())
                .containsExactly(
                        new QueryPlan.Planned(
                                new Selection(List.of(named), 55 * MINUTE, 120 * MINUTE), Optional.of("max"), 0),
                        new QueryPlan.Planned(
                                new Selection(List.of(named), 50 * MINUTE, 120 * MINUTE),
                                Optional.of("rate"),
                                10 * MINUTE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            a + a                                                   | 2
            a + b                                                   | 3
            a + (a)                                                 | 2
            a + a offset 5m                                         | 3
            rate(a[5m]) + rate( a[5m] )                             | 2
            rate(a[5m]) + rate(a[6m])                               | 3
            sum by (x) (a) / sum by (x) (a)                         | 3
            sum by (x) (a) / sum by (y) (a)                         | 4
            sum(a) / avg(a)                                         | 4
            a + on (x) a                                            | 2
            timestamp(a) + timestamp(b)                             | 3
            timestamp(a) + timestamp(a)                             | 2
            max_over_time(a[1h:1m]) + max_over_time(a[1h:1m])       | 3
            max_over_time(a[1h:1m]) + min_over_time(a[1h:1m])       | 4
            max_over_time(a[1h:1m]) + max_over_time(a[1h:1m] offset 1m) | 5
            quantile(0.1, a) + quantile(0.2, a)                     | 6
            a * 0 + a * -0                                          | 6
            label_replace(a,"x","$1","y","z") or label_replace(a,"x","$2","y","z") | 9
            (1 + 2) * a                                             | 6
            """)
    void tasks_areEachThereOnce(String query, int expected) {
        assertThat(plan(query).tasks()).hasSize(expected);
    }

    @Test
    void deepSharing_takesAsManyTasksAsThereAreLevels() {
        String query = "a";
        for (int level = 0; level < 10; level++) {
            query = "(" + query + " + " + query + ")";
        }

        assertThat(plan(query).tasks()).hasSize(11);
    }

    @Test
    void tasks_comeAfterTheirInputs() {
        List<Task> tasks =
                plan("sum(a + b @ start()) / sum_over_time((a * 2)[1h:5m])").tasks();

        for (Task task : tasks) {
            assertThat(tasks.indexOf(task))
                    .isGreaterThan(task.inputs().stream()
                            .mapToInt(tasks::indexOf)
                            .max()
                            .orElse(-1));
        }
    }

    @Test
    void subqueryOfTooManySteps_isRefused() {
        assertThatThrownBy(() -> plan("max_over_time(a[10y:1ms])"))
                .isInstanceOf(EvaluationException.class)
                .hasMessageStartingWith("the subquery [10y:1ms] has 315363600000 steps");
    }
}
