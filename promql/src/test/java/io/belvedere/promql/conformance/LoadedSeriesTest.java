package io.belvedere.promql.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.promql.SampleSource.Selection;
import io.belvedere.promql.syntax.LabelMatch;
import io.belvedere.promql.syntax.LabelMatch.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LoadedSeriesTest {

    private static final LoadedSeries LOADED = ScriptParser.parse(
                    "load 1s\n up{job=\"api\"} 0 1 2 3\n up{job=\"app\"} 0 _ 2\n up 5\n\neval instant at 0 up")
            .get(0)
            .loaded();

    private static List<String> select(Operator operator, String job, long afterMillis, long untilMillis) {
        List<String> shown = new ArrayList<>();
        List<LabelMatch> matches = List.of(new LabelMatch("job", operator, job));
        LOADED.select(
                new Selection(matches, afterMillis, untilMillis),
                (labels, timestamps, values) -> shown.add(
                        labels.get("job") + LongStream.of(timestamps).boxed().toList()));
        return shown;
    }

    @Test
    void select_isOpenBeforeAndClosedAfter() {
        assertThat(select(Operator.EQUAL, "api", 0, 2000)).containsExactly("api[1000, 2000]");
    }

    @Test
    void select_leavesOutSeriesWithoutSamplesInRange() {
        assertThat(select(Operator.MATCHES, "ap.", 0, 1000)).containsExactly("api[1000]");
    }

    @Test
    void select_matchesWholeValues() {
        assertThat(select(Operator.MATCHES, "ap", -1, 0)).isEmpty();
        assertThat(select(Operator.NOT_MATCHES, "ap", -1, 0)).containsExactlyInAnyOrder("api[0]", "app[0]", "[0]");
    }

    @Test
    void select_takesAbsentLabelForEmpty() {
        assertThat(select(Operator.EQUAL, "", -1, 0)).containsExactly("[0]");
        assertThat(select(Operator.NOT_EQUAL, "api", -1, 0)).containsExactlyInAnyOrder("app[0]", "[0]");
    }
}
