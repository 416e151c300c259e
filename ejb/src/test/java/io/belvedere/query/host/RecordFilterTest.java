package io.belvedere.query.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Query;
import io.belvedere.promql.syntax.LabelMatch;
import io.belvedere.promql.syntax.LabelMatch.Operator;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFilterTest {

    @ParameterizedTest
    @CsvSource({
        "java, java, true",
        "java, openJAVA-17, true",
        "JAVA, java, true",
        "ström, STRÖMUNG, true",
        "java, jav, false",
        "., java, false",
        ".*, java, false",
        "a|b, a, false",
        "[a], 'x[A]y', true",
        "\\, 'C:\\x', true",
        "^$, ^$, true"
    })
    void containing_findsTextAsItIsInAnyCase(String part, String name, boolean found) {
        assertThat(accepts(RecordFilter.containing("process_name", part), name)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"web-1, true", "db.2, true", "db-2, false", "WEB-1, false", "web-10, false", "'', false"})
    void oneOf_findsEachAsItIs(String host, boolean found) {
        assertThat(accepts(RecordFilter.oneOf("host", List.of("web-1", "db.2")), host))
                .isEqualTo(found);
    }

    /** What tries to get out of its quotes stays in them. */
    @ParameterizedTest
    @ValueSource(strings = {"x\"} or up{a=\"", "\\\"", "`", "'", "\n", "${x}", "\\E", "é\u202e\ud83d\ude00"})
    void value_reachesTheQueryAsItIs(String value) {
        RecordQuestion question =
                new RecordQuestion(RecordKind.HOST, List.of(RecordFilter.oneOf("host", List.of(value))), 1);

        VectorSelector selector =
                (VectorSelector) Query.parse(question.present()).expression();

        assertThat(selector.allMatches()).contains(new LabelMatch("host", Operator.EQUAL, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\"} or up{a=\"", "\\\"", "`", "'", "(", "\\", "\n", "\\E", "é\u202e\ud83d\ude00", "(?i)"})
    void part_reachesTheQueryAsItIs(String part) {
        RecordFilter filter = RecordFilter.containing("process_name", part);
        RecordQuestion question = new RecordQuestion(RecordKind.PROCESS, List.of(filter), 1);

        VectorSelector selector =
                (VectorSelector) Query.parse(question.present()).expression();

        assertThat(selector.allMatches()).contains(filter.match());
        assertThat(accepts(filter, "x" + part + "x")).isTrue();
        assertThat(accepts(filter, "xx")).isFalse();
    }

    @Test
    void samples_areOfTheSameSeries() {
        RecordQuestion question = new RecordQuestion(RecordKind.VM, List.of(RecordFilter.oneOf("vm", List.of("a"))), 1);

        String query = question.samples(90_001);

        assertThat(query)
                .isEqualTo("{__name__=~\"belvedere_vm_.+\",host!=\"\",vm!=\"\",vm=\"a\"}[1m30s1ms]")
                .isEqualTo(Query.parse(query).expression().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\ud800"})
    void filter_refusesWhatNoLabelHas(String value) {
        assertThatThrownBy(() -> RecordFilter.oneOf("host", List.of(value)))
                .isInstanceOf(BelvedereException.class)
                .hasMessageStartingWith("host contains a control character");
    }

    @Test
    void filter_refusesTooManyValues() {
        assertThatThrownBy(() -> RecordFilter.oneOf("host", Collections.nCopies(101, "a")))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("host has 101 values, 1 to 100 may be");
    }

    private static boolean accepts(RecordFilter filter, String value) {
        LabelMatch match = filter.match();
        LabelMatcher.Kind kind =
                match.operator() == Operator.EQUAL ? LabelMatcher.Kind.EQUAL : LabelMatcher.Kind.MATCHES;
        return LabelMatcher.of(match.name(), kind, match.value()).matches(value);
    }
}
