package io.belvedere.promql.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFunctionsTest {

    private static SeriesLabels labels(String query, String source) {
        SampleSource one = (selection, visitor) -> visitor.series(
                SeriesLabels.of(Map.of("__name__", "up", "src", source)), new long[] {0}, new double[] {1});
        return new PromqlEngine(one, QueryLimits.DEFAULTS)
                .instant(Query.parse(query), 0)
                .series()
                .get(0)
                .labels();
    }

    @ParameterizedTest
    @CsvSource({
        "$1, (.*):.*, host",
        "${name}x-$2, (?P<name>h)o(.*), hx-st:80",
        "$$1, .*, $1",
        "$1, (.*?)o?(st.*), h",
        "x, host, ''",
        "$2, (host).*, ''",
        "line, h.st.*, line"
    })
    void replace_writesWhatTheTemplateMakesOfTheValue(String template, String pattern, String expected) {
        String query = "label_replace(up, 'dst', '" + template + "', 'src', '" + pattern + "')";

        assertThat(labels(query, "host:80").get("dst")).isEqualTo(expected);
    }

    @Test
    void replace_takesAnEmptyLabelAway() {
        assertThat(labels("label_replace(up, 'src', '', 'src', '.*')", "x").get("src"))
                .isEmpty();
    }

    @Test
    void replace_refusesWhatIsNoPattern() {
        assertThatThrownBy(() -> labels("label_replace(up, 'dst', '$1', 'src', '(.*')", "x"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("invalid regular expression in label_replace(): (.*: does not close a group");
        assertThatThrownBy(() -> labels("label_replace(up, 'dst', '', 'src', '(((a{1000}){1000}){1000})')", "x"))
                .isInstanceOf(EvaluationException.class)
                .hasMessageEndingWith("repeats too much");
    }

    @Test
    void replace_isQuickWhereBacktrackingIsNot() {
        String query = "label_replace(up, 'dst', '$3', 'src', '((a*)*b)?(a?)a*')";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(labels(query, "a".repeat(100_000)).get("dst")).isEqualTo("a"));
    }

    @Test
    void labels_doNotGrowWithoutEnd() {
        String query = "up";
        for (int i = 0; i < 40; i++) {
            query = "label_replace(" + query + ", 'src', '$1$1', 'src', '(.*)')";
        }
        String doubledOften = query;

        assertThatThrownBy(() -> labels(doubledOften, "x"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("label_replace() makes a text of more than 65536 characters");
        assertThatThrownBy(() -> labels("label_join(up, 'dst', '-', 'src', 'src')", "x".repeat(40_000)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("label_join() makes a text of more than 65536 characters");
    }
}
