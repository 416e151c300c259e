package io.belvedere.rest.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.rest.parameter.Parameters;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ranges are answered beyond what clients of Prometheus ask. */
class RangeCallTest {

    private static final String[] RANGE = {"query", "up", "start", "100", "end", "102", "step", "1"};

    private final FakeQueries queries =
            FakeQueries.answering(grid -> List.of(FakeQueries.series("a", grid, 1, 2.5, Double.NaN)));
    private final QueryCalls calls = new QueryCalls(queries, InstantSource.system());

    @Test
    void range_hasNothingMoreUnlessAskedFor() {
        Reply reply = calls.range(Asking.JO, Asking.with(RANGE));

        assertThat(reply.body().toString())
                .isEqualTo("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":"
                        + "{\"name\":\"a\"},\"values\":[[100,\"1\"],[101,\"2.5\"],[102,\"NaN\"]]}]},"
                        + "\"warnings\":[\"a warning\"]}");
    }

    @Test
    void maxPoints_tellsWhereALineIsBrokenAlsoIfItHasFewer() {
        Reply reply = calls.range(Asking.JO, asked("max_points", "16"));

        assertThat(reply.body().toString())
                .contains("\"values\":[[100,\"1\"],[101,\"2.5\"],[102,\"NaN\"]],\"breaks\":[2]}");
    }

    @ParameterizedTest
    @CsvSource({"m4", "min-max-lttb"})
    void maxPoints_leavesSoManyOfALine(String downsampler) {
        FakeQueries longer = FakeQueries.answering(grid -> List.of(FakeQueries.series(
                "a", grid, DoubleStream.iterate(0, i -> i + 1).limit(500).toArray())));

        Reply reply = new QueryCalls(longer, InstantSource.system())
                .range(
                        Asking.JO,
                        Asking.with(
                                "query",
                                "up",
                                "start",
                                "0",
                                "end",
                                "499",
                                "step",
                                "1",
                                "max_points",
                                "40",
                                "downsampler",
                                downsampler));

        assertThat(points(reply)).isBetween(20, 40);
        assertThat(reply.body().toString()).contains("[0,\"0\"]", "[499,\"499\"]", "\"breaks\":[]");
    }

    @Test
    void shift_laysWhatWasBeforeOverWhatIs() {
        FakeQueries changing =
                FakeQueries.answering(grid -> List.of(FakeQueries.series("a", grid, grid.startMillis() / 1_000.0)));

        Reply reply = new QueryCalls(changing, InstantSource.system()).range(Asking.JO, asked("shift", "1m"));

        assertThat(changing.grids())
                .containsExactly(new Grid(100_000, 102_000, 1_000), new Grid(40_000, 42_000, 1_000));
        assertThat(reply.body().toString())
                .isEqualTo("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":"
                        + "{\"name\":\"a\"},\"values\":[[100,\"100\"]]}],\"previous\":[{\"metric\":"
                        + "{\"name\":\"a\"},\"values\":[[100,\"40\"]]}]},\"warnings\":[\"a warning\"]}");
    }

    @Test
    void shift_goesTogetherWithPoints() {
        Reply reply = calls.range(Asking.JO, asked("shift", "1d", "max_points", "16"));

        assertThat(reply.body().toString().split("\"breaks\":\\[2\\]", -1)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "max_points; 15; must be a whole number from 16 to 2147483647, it is '15'",
                "max_points; many; must be a whole number from 16 to 2147483647, it is 'many'",
                "downsampler; m4; needs max_points, the number of points that may be left",
                "downsampler; m5; must be one of m4, min-max-lttb, it is 'm5'",
                "shift; 0s; must be longer than 0",
                "shift; -60; must be longer than 0",
                "shift; 0.0001; must be longer than 0",
                "shift; yesterday; must be seconds or a duration such as 1h30m, it is 'yesterday'"
            })
    void parameter_thatMeansNothingIsRefusedByItsName(String name, String value, String rule) {
        assertThatThrownBy(() -> calls.range(Asking.JO, asked(name, value)))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("invalid parameter \"" + name + "\": " + rule);
    }

    private static Parameters asked(String... more) {
        String[] all = new String[RANGE.length + more.length];
        System.arraycopy(RANGE, 0, all, 0, RANGE.length);
        System.arraycopy(more, 0, all, RANGE.length, more.length);
        return Asking.with(all);
    }

    private static int points(Reply reply) {
        return reply.body().toString().split("\\[\\d+,\"", -1).length - 1;
    }
}
