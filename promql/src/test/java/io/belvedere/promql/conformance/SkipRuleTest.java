package io.belvedere.promql.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SkipRuleTest {

    private static final String LOADED = "load 1m\n floats{a=\"1\"} 1 2\n histograms{a=\"1\"} {{sum:1}}x3\n\n"
            + "load_with_nhcb 1m\n classic_bucket{le=\"1\"} 1\n\n"
            + "load 1m\n started@st -1m\n started 1\n\n";

    private static Optional<String> reasonToSkip(String query, String... expectedLines) {
        String script = LOADED + "eval instant at 0 " + query + "\n" + String.join("\n", expectedLines);
        return SkipRule.reasonToSkip(ScriptParser.parse(script).get(0));
    }

    @Test
    void reasonToSkip_isNoneForFloats() {
        assertThat(reasonToSkip("rate(floats[5m])")).isEmpty();
        assertThat(reasonToSkip("classic_bucket")).isEmpty();
    }

    @Test
    void reasonToSkip_seesHistogramsThatAreSelected() {
        assertThat(reasonToSkip("sum({a=\"1\"})")).hasValue("native histograms");
        assertThat(reasonToSkip("topk(scalar(histograms), floats)")).hasValue("native histograms");
        assertThat(reasonToSkip("rate(classic[1m])")).hasValue("native histograms");
    }

    @Test
    void reasonToSkip_seesHistogramsThatAreExpected() {
        assertThat(reasonToSkip("floats", "{} {{sum:1}}")).hasValue("native histograms");
    }

    @Test
    void reasonToSkip_seesStartTimestamps() {
        assertThat(reasonToSkip("started")).hasValue("start timestamps");
    }

    @Test
    void reasonToSkip_seesExperimentalSyntaxThatDoesNotParse() {
        assertThat(reasonToSkip("limitk by (a) (1, floats)")).hasValue("experimental syntax");
        assertThat(reasonToSkip("mad_over_time(floats[5m])")).hasValue("experimental syntax");
        assertThat(reasonToSkip("rate(floats[5m] smoothed)")).hasValue("experimental syntax");
        assertThat(reasonToSkip("rate(floats[5m * 2])")).hasValue("experimental syntax");
        assertThat(reasonToSkip("floats + fill(0) floats")).hasValue("experimental syntax");
    }

    @Test
    void reasonToSkip_isNoneForFaultsAndForNamesInTexts() {
        assertThat(reasonToSkip("floats +")).isEmpty();
        assertThat(reasonToSkip("unknown(floats, \"info(\")")).isEmpty();
        assertThat(reasonToSkip("floats{a=\"mad_over_time(\"}")).isEmpty();
    }
}
