package io.belvedere.promql.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.promql.Cancellation;
import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that is to end does so soon, whatever it was busy with. */
class CancellationTest {

    private static final int SERIES = 200;
    private static final int STEPS = 2_000;
    private static final Grid GRID = new Grid(0, (STEPS - 1) * 1_000L, 1_000);

    /** Buckets with a sample for each step. */
    private static final SampleSource SOURCE = (selection, visitor) -> {
        long[] times = LongStream.range(0, STEPS).map(step -> step * 1_000).toArray();
        for (int i = 0; i < SERIES; i++) {
            double[] values = new double[STEPS];
            Arrays.fill(values, i);
            visitor.series(SeriesLabels.of(Map.of("__name__", "m", "le", "" + i)), times, values);
        }
    };

    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final PromqlEngine engine = new PromqlEngine(SOURCE, QueryLimits.DEFAULTS);

    @Test
    void cancelled_endsWithWhatTheCallerThrows() {
        Cancellation ended = () -> {
            throw new Ended();
        };

        assertThatThrownBy(() -> engine.range(Query.parse("m + 1"), GRID, ended))
                .isInstanceOf(Ended.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m",
                "rate(m[5m])",
                "quantile_over_time(0.5, m[30m])",
                "max_over_time(m[2000s:10s])",
                "sum by (le) (m)",
                "topk(3, m)",
                "quantile(0.5, m)",
                "count_values(\"v\", m)",
                "stddev(m)",
                "m and m",
                "m or -m",
                "m * on (le) group_left m",
                "label_join(m, \"x\", \",\", \"le\")",
                "sort(m)",
                "histogram_quantile(0.9, m)",
                "absent(m)",
                "absent_over_time(m[5m])",
                "clamp_max(m, 3)",
                "timestamp(m)",
                "scalar(m)"
            })
    void evaluation_asksForEachSeries(String query) {
        AtomicInteger checks = new AtomicInteger();

        engine.range(Query.parse(query), GRID, checks::incrementAndGet);

        assertThat(checks).hasValueGreaterThan(SERIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantile_over_time(0.5, m[30m])", "rate(m[30m])", "topk(3, m)", "quantile(0.5, m)"})
    void evaluation_asksWithinWhatTakesLong(String query) {
        AtomicInteger checks = new AtomicInteger();
        engine.range(Query.parse("m"), GRID, checks::incrementAndGet);
        int ofSelectorAlone = checks.getAndSet(0);

        engine.range(Query.parse(query), GRID, checks::incrementAndGet);

        assertThat(checks).hasValueGreaterThan(ofSelectorAlone + SERIES * STEPS / 10_000);
    }
}
