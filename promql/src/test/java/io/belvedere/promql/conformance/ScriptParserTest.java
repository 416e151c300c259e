package io.belvedere.promql.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.promql.Grid;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ScriptParserTest {

    private static ScriptCase only(String script) {
        List<ScriptCase> cases = ScriptParser.parse(script);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private static SeriesLabels labels(String... pairs) {
        Map<String, String> labels = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            labels.put(pairs[i], pairs[i + 1]);
        }
        return SeriesLabels.of(labels);
    }

    @Test
    void parse_readsInstantWithItsLineAndSeries() {
        ScriptCase tested = only("\n# comment\neval instant at 1m30s up + 1\n  {job=\"a b\", le=\".2\"} 3\n  up 4\n");

        assertThat(tested.line()).isEqualTo(3);
        assertThat(tested.query()).isEqualTo("up + 1");
        assertThat(tested.grid()).isEqualTo(Grid.instant(90_000));
        assertThat(tested.expectation().allSeries())
                .extracting(SeriesLine::labels)
                .containsExactly(labels("job", "a b", "le", ".2"), labels("__name__", "up"));
    }

    @Test
    void parse_readsRange() {
        ScriptCase tested = only("eval range from 0 to 1h step 6m up == bool 3\n\t{} 0 _ 1");

        assertThat(tested.mode()).isEqualTo(ScriptCase.Mode.RANGE);
        assertThat(tested.grid()).isEqualTo(new Grid(0, 3_600_000, 360_000));
        assertThat(tested.expectation().allSeries().get(0).points().points()).hasSize(3);
    }

    @Test
    void parse_takesBareNumberForScalar() {
        assertThat(only("eval instant at 0 1\n  0x1F").expectation().scalar()).isEqualTo(31);
    }

    @Test
    void parse_takesNoLinesForEmptyVector() {
        Expectation expectation =
                only("eval instant at 0 up\n  expect no_info\n  # No results.").expectation();

        assertThat(expectation.typeAtInstant()).isEqualTo(ValueType.INSTANT_VECTOR);
        assertThat(expectation.allSeries()).isEmpty();
        assertThat(expectation.infos().none()).isTrue();
    }

    @Test
    void parse_readsString() {
        assertThat(only("eval instant at 0 \"a\"\n expect string \"a\\\"b\"")
                        .expectation()
                        .text())
                .isEqualTo("a\"b");
    }

    @Test
    void parse_readsRangeVector() {
        ScriptCase tested = only("eval instant at 5m up[1m]\n expect range vector from 10s to 1m step 10s\n up 1 2");

        assertThat(tested.expectation().rangeVector()).isEqualTo(new Grid(10_000, 60_000, 10_000));
        assertThat(tested.grid()).isEqualTo(Grid.instant(60_000));
    }

    @Test
    void parse_readsMessages() {
        Expectation expectation = only("eval instant at 0 up\n expect warn msg: bad (1:2)\n expect fail regex: ^no+$")
                .expectation();

        assertThat(expectation.warnings().expected().get(0).accepts())
                .accepts("bad (1:2)")
                .rejects("bad");
        assertThat(failure(expectation)).accepts("noo").rejects("on");
    }

    @Test
    void parse_keepsDescribedFailureOfOldForm() {
        Expectation expectation = only("eval_fail instant at 0 up\n expected_fail_message too bad")
                .expectation();

        assertThat(failure(expectation)).accepts("too bad").rejects("worse");
    }

    private static Predicate<String> failure(Expectation expectation) {
        return Objects.requireNonNull(expectation.failure()).accepts();
    }

    @Test
    void parse_ordersByOldForm() {
        assertThat(only("eval_ordered instant at 0 sort(up)\n up 1")
                        .expectation()
                        .ordered())
                .isTrue();
    }

    @Test
    void parse_loadsUntilCleared() {
        List<ScriptCase> cases = ScriptParser.parse("load 10s\n a 1 2\n b 3\n\neval instant at 0 a\n\n"
                + "load 10s\n a _ _ 5\n\neval instant at 0 a\n\nclear\n\neval instant at 0 a\n");

        assertThat(samplesOfA(cases.get(0))).containsExactly(Map.entry(0L, 1.0), Map.entry(10_000L, 2.0));
        assertThat(samplesOfA(cases.get(1))).hasSize(3).containsEntry(20_000L, 5.0);
        assertThat(cases.get(2).loaded().series()).isEmpty();
    }

    private static Map<Long, Double> samplesOfA(ScriptCase tested) {
        return Objects.requireNonNull(tested.loaded().series().get(labels("__name__", "a")))
                .samples();
    }

    @Test
    void parse_namesLineOfFault() {
        assertThatThrownBy(() -> ScriptParser.parse("clear\n\nload 10s\n a one"))
                .hasMessageContaining("line 4");
    }
}
