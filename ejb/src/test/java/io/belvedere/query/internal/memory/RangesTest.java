package io.belvedere.query.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.evaluation.PromqlEngine;
import io.belvedere.sample.Window;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RangesTest {

    private static final TenantId TENANT = new TenantId("tenant");
    private static final long MINUTE = 60_000;
    private static final long T = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();
    private static final long NOW = T + 5 * Window.LENGTH + 30 * MINUTE;
    private static final long BEFORE_ALL = T - 1_000_000;

    private final List<Grid> computed = new ArrayList<>();
    private long changedAt = BEFORE_ALL;
    private long changedWindow = Long.MIN_VALUE;
    private long now = NOW;
    private final Ranges ranges = new Ranges(new MapMemory(), this::lastChange, () -> Instant.ofEpochMilli(now), 0);
    private final PromqlEngine engine = new PromqlEngine(RangesTest::series, QueryLimits.DEFAULTS);

    private long lastChange(TenantId tenant, long from, long until) {
        boolean touched = changedWindow < until && changedWindow + Window.LENGTH > from;
        return touched ? changedAt : BEFORE_ALL;
    }

    /** Two counters with a sample each half minute, one of which has an hour's gap. */
    private static void series(SampleSource.Selection selection, SampleSource.Visitor visitor) {
        for (String job : List.of("a", "b")) {
            long[] times = LongStream.iterate(T, time -> time < NOW, time -> time + 30_000)
                    .filter(time -> job.equals("a") || time < T + Window.LENGTH || time > T + 3 * Window.LENGTH / 2)
                    .filter(time -> time > selection.afterMillis() && time <= selection.untilMillis())
                    .toArray();
            double[] values = Arrays.stream(times)
                    .mapToDouble(time -> (double) ((time - T) / 1000 % 5_000))
                    .toArray();
            if (times.length > 0) {
                visitor.series(SeriesLabels.of(Map.of("__name__", "m", "job", job)), times, values);
            }
        }
    }

    private Ranges.Outcome ask(String text, Grid grid) {
        computed.clear();
        Query query = Query.parse(text);
        return ranges.range(TENANT, query, grid, QueryLimits.DEFAULTS, part -> {
            computed.add(part);
            return engine.range(query, part);
        });
    }

    private static Map<SeriesLabels, String> points(QueryResult result) {
        Map<SeriesLabels, String> points = new TreeMap<>();
        result.series()
                .forEach(series -> points.put(
                        series.labels(),
                        Arrays.toString(series.timestampsMillis()) + Arrays.toString(series.values())));
        return points;
    }

    private Map<SeriesLabels, String> plain(String text, Grid grid) {
        return points(engine.range(Query.parse(text), grid));
    }

    @Test
    void range_againComputesTheOpenWindowAlone() {
        Grid grid = new Grid(T, NOW, MINUTE);
        ask("sum by (job) (rate(m[5m]))", grid);

        Ranges.Outcome again = ask("sum by (job) (rate(m[5m]))", grid);

        assertThat(computed).containsExactly(new Grid(T + 5 * Window.LENGTH, NOW, MINUTE));
        assertThat(again.remembered()).isEqualTo(600);
        assertThat(points(again.result())).isEqualTo(plain("sum by (job) (rate(m[5m]))", grid));
    }

    @Test
    void range_thatIsNewIsComputedAtOnce() {
        Grid grid = new Grid(T, NOW, MINUTE);

        Ranges.Outcome first = ask("m", grid);

        assertThat(computed).containsExactly(grid);
        assertThat(first.remembered()).isZero();
    }

    @Test
    void range_afterALateSampleComputesTheWindowsThatReadIt() {
        Grid grid = new Grid(T, NOW, MINUTE);
        ask("rate(m[5m])", grid);
        changedWindow = T + Window.LENGTH;
        changedAt = NOW;

        ask("rate(m[5m])", grid);

        // The third window reads the last minutes of the second.
        assertThat(computed)
                .containsExactly(
                        new Grid(T + Window.LENGTH, T + 3 * Window.LENGTH - MINUTE, MINUTE),
                        new Grid(T + 5 * Window.LENGTH, NOW, MINUTE));
    }

    @Test
    void range_thatBeginsEarlierThanWhatIsRememberedComputesThatWindow() {
        ask("m", new Grid(T + 30 * MINUTE, T + 2 * Window.LENGTH - MINUTE, MINUTE));

        ask("m", new Grid(T, T + 2 * Window.LENGTH - MINUTE, MINUTE));

        assertThat(computed).containsExactly(new Grid(T, T + Window.LENGTH - MINUTE, MINUTE));
    }

    @Test
    void range_ofAnotherPhaseIsAnother() {
        ask("m", new Grid(T, T + Window.LENGTH - MINUTE, MINUTE));

        assertThat(ask("m", new Grid(T + 1, T + Window.LENGTH - MINUTE, MINUTE)).remembered())
                .isZero();
    }

    @Test
    void range_thatDependsOnItsEndsIsNotRemembered() {
        Grid grid = new Grid(T, T + Window.LENGTH - MINUTE, MINUTE);
        for (String text : List.of("m @ end()", "m offset -1m", "m @ 1772323200", "sum(m[5m:] @ start())")) {
            String valid = text.startsWith("sum(") ? "sum(sum_over_time(m[5m:] @ start()))" : text;
            ask(valid, grid);

            assertThat(ask(valid, grid).remembered()).as(valid).isZero();
        }
    }

    @Test
    void range_inAnyOrderOfAnyQueries_isWhatTheEngineAnswers() {
        long seed = Long.getLong("belvedere.seed", 20261121);
        Random random = new Random(seed);
        List<String> texts = List.of(
                "m",
                "rate(m[7m])",
                "sum by (job) (increase(m[10m]))",
                "max_over_time(rate(m[5m])[30m:1m])",
                "m > 2500",
                "absent(m{job=\"b\"})",
                "topk(1, m)",
                "m offset 3h");
        for (int round = 0; round < 300; round++) {
            String text = texts.get(random.nextInt(texts.size()));
            long step = MINUTE * (1 + random.nextInt(3));
            long start = T + step * random.nextInt(300);
            Grid grid = new Grid(start, start + step * random.nextInt(300), step);
            now += random.nextInt(20_000);
            if (random.nextInt(5) == 0) {
                changedWindow = T + Window.LENGTH * random.nextInt(6);
                changedAt = now;
            }

            QueryResult result = ask(text, grid).result();

            assertThat(points(result)).as("%s on %s, seed %d", text, grid, seed).isEqualTo(plain(text, grid));
        }
    }
}
