package io.belvedere.rest.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodCallsTest {

    private static final String BEGIN = "{\"status\":\"success\",\"data\":{\"resultType\":\"periods\",\"result\":[";

    private final PeriodCalls calls = new PeriodCalls(FakeQueries.answering(grid ->
            List.of(FakeQueries.series("b", grid, 0, 0, 1, 0, 1), FakeQueries.series("a", grid, 0, 0, 0, 0, 0))));

    @Test
    void periods_areThoseWithAPoint() {
        Reply reply = calls.periods(Asking.JO, Asking.with("query", "up", "start", "10", "end", "20", "step", "2"));

        assertThat(reply.body().toString())
                .startsWith(BEGIN
                        + "{\"metric\":{\"name\":\"a\"},\"periods\":[{\"from\":10,\"until\":20,\"fromOpen\":true,"
                        + "\"untilOpen\":false}],\"total\":10,\"share\":0.8333333333333334}");
    }

    @Test
    void periods_areThoseWithATruePoint() {
        Reply reply = calls.periods(
                Asking.JO, Asking.with("query", "up", "start", "10", "end", "18", "step", "2", "truth", "not_zero"));

        assertThat(reply.body().toString())
                .isEqualTo(BEGIN
                        + "{\"metric\":{\"name\":\"a\"},\"periods\":[],\"total\":0,\"share\":0.0},"
                        + "{\"metric\":{\"name\":\"b\"},\"periods\":["
                        + "{\"from\":14,\"until\":16,\"fromOpen\":false,\"untilOpen\":false},"
                        + "{\"from\":18,\"until\":20,\"fromOpen\":false,\"untilOpen\":true}],"
                        + "\"total\":4,\"share\":0.4}]},\"warnings\":[\"a warning\"]}");
    }

    @Test
    void periods_joinOverAGapAndMustBeLongEnough() {
        Reply reply = calls.periods(
                Asking.JO,
                Asking.with(
                        "query",
                        "up",
                        "start",
                        "10",
                        "end",
                        "18",
                        "step",
                        "2",
                        "truth",
                        "not_zero",
                        "gap",
                        "2s",
                        "for",
                        "6s",
                        "limit",
                        "2"));

        assertThat(reply.body().toString())
                .contains("[{\"from\":14,\"until\":20,\"fromOpen\":false,\"untilOpen\":true}],\"total\":6");
    }

    @Test
    void periods_areOfNoMoreSeriesThanAskedFor() {
        Reply reply = calls.periods(
                Asking.JO, Asking.with("query", "up", "start", "10", "end", "18", "step", "2", "limit", "1"));

        assertThat(reply.body().toString()).contains("\"a\"", Reply.CUT).doesNotContain("\"b\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "truth; yes; must be one of not_zero, present, it is 'yes'",
                "for; -1; must not be negative",
                "gap; -1; must not be negative",
                "gap; x; must be seconds or a duration such as 1h30m, it is 'x'",
                "limit; -1; must be a whole number of at least 0, it is '-1'"
            })
    void parameter_thatMeansNothingIsRefusedByItsName(String name, String value, String rule) {
        assertThatThrownBy(() -> calls.periods(
                        Asking.JO, Asking.with("query", "up", "start", "1", "end", "2", "step", "1", name, value)))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("invalid parameter \"" + name + "\": " + rule);
    }
}
