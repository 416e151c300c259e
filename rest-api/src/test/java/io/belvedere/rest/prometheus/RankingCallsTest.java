package io.belvedere.rest.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingCallsTest {

    private static final long NOW = 1_000_000;

    private final FakeQueries queries = FakeQueries.answering(
            grid -> List.of(FakeQueries.series("a", grid, 5), FakeQueries.series("b", grid, 7.5)));
    private final RankingCalls calls = new RankingCalls(queries, InstantSource.fixed(Instant.ofEpochMilli(NOW)));

    @Test
    void top_withoutARangeIsOfNow() {
        Reply reply = calls.top(Asking.JO, Asking.with("query", "cpu"));

        assertThat(queries.grids()).containsExactly(Grid.instant(NOW));
        assertThat(reply.body().toString())
                .isEqualTo("{\"status\":\"success\",\"data\":{\"resultType\":\"ranking\",\"start\":1000,\"end\":1000,"
                        + "\"steps\":1,\"groups\":2,\"result\":[{\"metric\":{\"name\":\"b\"},\"score\":\"7.5\"},"
                        + "{\"metric\":{\"name\":\"a\"},\"score\":\"5\"}]},\"warnings\":[\"a warning\"]}");
    }

    @Test
    void top_groupsBeforeItRanks() {
        calls.top(Asking.JO, Asking.with("query", "a + b", "by", "job, host", "by", "pid", "with", "max"));

        assertThat(queries.asked()).containsExactly("max by (job, host, pid) (a + b)");
    }

    @Test
    void top_withAStepHasTheLines() {
        Reply reply = calls.top(
                Asking.JO, Asking.with("query", "cpu", "start", "10", "end", "20", "step", "5", "limit", "1"));

        assertThat(queries.grids()).containsExactly(new Grid(10_000, 20_000, 5_000));
        assertThat(reply.body().toString())
                .contains("\"result\":[{\"metric\":{\"name\":\"b\"},\"score\":\"7.5\",\"values\":[[10,\"7.5\"]]}]");
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "750, 1000", "749, 2000", "0, 4000", "-86400, 350000"})
    void top_withoutAStepLooksAtAboutAsManyTimes(String start, long stepMillis) {
        Reply reply = calls.top(Asking.JO, Asking.with("query", "cpu", "start", start));

        assertThat(queries.grids()).containsExactly(new Grid(Long.parseLong(start) * 1_000, NOW, stepMillis));
        assertThat(reply.body().toString()).doesNotContain("values");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "of; median; must be one of avg, last, max, sum, it is 'median'",
                "with; median; must be one of avg, count, max, min, sum, it is 'median'",
                "by; a,,b; has an empty name between its commas",
                "limit; 0; must be a whole number from 1 to 1000, it is '0'",
                "limit; 1001; must be a whole number from 1 to 1000, it is '1001'",
                "start; 1001; must not be before the start",
                "start; x; must be seconds since 1970 or a time such as 2026-01-31T08:00:00Z, it is 'x'",
                "step; 5; is missing"
            })
    void parameter_thatMeansNothingIsRefused(String name, String value, String rule) {
        assertThatThrownBy(() -> calls.top(Asking.JO, Asking.with("query", "up", name, value)))
                .isInstanceOf(BelvedereException.class)
                .hasMessageStartingWith("invalid parameter \"")
                .hasMessageEndingWith("\": " + rule);
    }

    @Test
    void top_needsAQuery() {
        assertThatThrownBy(() -> calls.top(Asking.JO, Asking.with()))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("invalid parameter \"query\": is missing");
    }
}
