package io.belvedere.promql.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.QueryResult.Series;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.Stretches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StretchReadingTest {

    private static final long STRETCH = 300_000;
    private static final long T = 1_000 * 3_600_000L;
    private static final long SEED = Long.getLong("belvedere.seed", 20261121);

    private final TreeMap<Long, Double> samples = new TreeMap<>();
    private final List<Long> asked = new ArrayList<>();

    /** A day of a counter with resets and gaps, some samples right at the ends of stretches. */
    StretchReadingTest() {
        Random random = new Random(SEED);
        double value = 100;
        long time = T;
        while (time < T + 24 * 3_600_000L) {
            time = random.nextInt(20) == 0 ? (time / STRETCH + 1) * STRETCH : time + 1 + random.nextInt(40_000);
            time += random.nextInt(100) == 0 ? 2_000_000 : 0;
            value = random.nextInt(50) == 0 ? random.nextInt(30) : value + random.nextInt(50) / 4.0;
            samples.put(time, value);
        }
    }

    private void samples(SampleSource.Selection selection, SampleSource.Visitor visitor) {
        Map<Long, Double> selected = samples.subMap(selection.afterMillis(), false, selection.untilMillis(), true);
        visitor.series(
                labels(),
                selected.keySet().stream().mapToLong(Long::longValue).toArray(),
                selected.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static SeriesLabels labels() {
        return SeriesLabels.of(Map.of("__name__", "m_total"));
    }

    private final class Stretched implements SampleSource {

        @Override
        public void select(Selection selection, Visitor visitor) {
            samples(selection, visitor);
        }

        @Override
        public boolean selectStretches(Selection selection, long dividingMillis, StretchVisitor visitor) {
            asked.add(dividingMillis);
            if (dividingMillis % STRETCH != 0) {
                return false;
            }
            visitor.series(labels(), stretches(selection));
            return true;
        }

        private Stretches stretches(Selection selection) {
            List<double[]> rows = new ArrayList<>();
            for (long end = selection.afterMillis() + STRETCH; end <= selection.untilMillis(); end += STRETCH) {
                List<Map.Entry<Long, Double>> in = List.copyOf(
                        samples.subMap(end - STRETCH, false, end, true).entrySet());
                if (!in.isEmpty()) {
                    rows.add(row(end, in));
                }
            }
            return new Stretches(
                    times(rows, 0),
                    times(rows, 1),
                    column(rows, 2),
                    column(rows, 3),
                    column(rows, 4),
                    times(rows, 5),
                    column(rows, 6),
                    times(rows, 7),
                    column(rows, 8),
                    column(rows, 9));
        }

        private static double[] row(long end, List<Map.Entry<Long, Double>> in) {
            double[] values = in.stream().mapToDouble(Map.Entry::getValue).toArray();
            double beforeResets = 0;
            for (int i = 1; i < values.length; i++) {
                beforeResets += values[i] < values[i - 1] ? values[i - 1] : 0;
            }
            return new double[] {
                end,
                values.length,
                Arrays.stream(values).sum(),
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow(),
                in.get(0).getKey(),
                values[0],
                in.get(in.size() - 1).getKey(),
                values[values.length - 1],
                beforeResets
            };
        }
    }

    private static long[] times(List<double[]> rows, int column) {
        return rows.stream().mapToLong(row -> (long) row[column]).toArray();
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    private QueryResult asked(SampleSource source, String text, Grid grid) {
        return new PromqlEngine(source, QueryLimits.DEFAULTS).range(Query.parse(text), grid);
    }

    private void requireSame(String text, Grid grid) {
        List<Series> byStretches = asked(new Stretched(), text, grid).series();
        List<Series> bySamples = asked(this::samples, text, grid).series();

        assertThat(byStretches).as("%s, seed %d", text, SEED).hasSameSizeAs(bySamples);
        for (int i = 0; i < bySamples.size(); i++) {
            assertThat(byStretches.get(i).labels()).isEqualTo(bySamples.get(i).labels());
            assertThat(byStretches.get(i).timestampsMillis())
                    .as("%s, seed %d", text, SEED)
                    .isEqualTo(bySamples.get(i).timestampsMillis());
            assertThat(byStretches.get(i).values())
                    .as("%s, seed %d", text, SEED)
                    .containsExactly(bySamples.get(i).values(), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(m_total[1h])",
                "increase(m_total[5m])",
                "delta(m_total[30m] offset 10m)",
                "sum_over_time(m_total[1h])",
                "avg_over_time(m_total[1h])",
                "min_over_time(m_total[2h])",
                "max_over_time(m_total[15m])",
                "count_over_time(m_total[1h])",
                "last_over_time(m_total[10m])",
                "present_over_time(m_total[5m])",
                "sum(rate(m_total[1h])) / sum(increase(m_total[1h]))"
            })
    void range_thatFitsStretches_isTheSameByThem(String text) {
        requireSame(text, new Grid(T, T + 24 * 3_600_000L, STRETCH));

        assertThat(asked).isNotEmpty().allMatch(dividing -> dividing % STRETCH == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate(m_total[7m])", "rate(m_total[1h] offset 1s)", "max_over_time(m_total[1h] @ 3600001)"})
    void range_thatFitsNoStretches_isReadBySamples(String text) {
        requireSame(text, new Grid(T, T + 24 * 3_600_000L, STRETCH));

        assertThat(asked).isNotEmpty().noneMatch(dividing -> dividing % STRETCH == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantile_over_time(0.5, m_total[1h])",
                "m_total",
                "max_over_time(m_total[1h:5m])",
                "changes(m_total[1h])",
                "rate(m_total[1h]) + changes(m_total[1h])"
            })
    void function_thatNeedsSamples_doesNotAskForStretches(String text) {
        requireSame(text, new Grid(T, T + 24 * 3_600_000L, STRETCH));

        assertThat(asked).isEmpty();
    }

    @Test
    void instant_thatFitsStretches_isReadByThem() {
        PromqlEngine engine = new PromqlEngine(new Stretched(), QueryLimits.DEFAULTS);

        QueryResult result = engine.instant(Query.parse("count_over_time(m_total[1d])"), T + 24 * 3_600_000L);

        assertThat(asked).containsExactly(8 * 3_600_000L);
        assertThat(result.series().get(0).values()[0])
                .isEqualTo(samples.subMap(T, false, T + 24 * 3_600_000L, true).size());
    }
}
