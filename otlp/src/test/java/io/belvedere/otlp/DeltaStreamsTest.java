package io.belvedere.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.metric.Labels;
import io.belvedere.otlp.DeltaStreams.Period;
import io.belvedere.otlp.DeltaStreams.Total;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DeltaStreamsTest {

    private static final long SECOND = 1_000_000_000L;

    private final DeltaStreams streams = new DeltaStreams(2);

    private Total<Double> add(String series, long from, long until, double change) {
        return streams.add(key(series), new Period(from * SECOND, until * SECOND), change, Double.class, Double::sum);
    }

    private static DeltaStreams.Key key(String series) {
        return new DeltaStreams.Key(new TenantId("acme"), Labels.of(Map.of("__name__", series)));
    }

    @Test
    void first_beginsAtZeroWhereItsPeriodBegins() {
        assertThat(add("a", 10, 20, 5)).isEqualTo(new Total<>(5.0, 10 * SECOND));
    }

    @Test
    void next_goesOn() {
        add("a", 10, 20, 5);

        assertThat(add("a", 20, 30, 3)).isEqualTo(new Total<>(8.0, 0));
    }

    @Test
    void next_goesOnIfNoBeginningIsTold() {
        assertThat(add("a", 0, 20, 5)).isEqualTo(new Total<>(5.0, 0));
        assertThat(add("a", 0, 30, 3)).isEqualTo(new Total<>(8.0, 0));
    }

    @Test
    void gap_beginsAnewAtZero() {
        add("a", 10, 20, 5);

        assertThat(add("a", 25, 30, 3)).isEqualTo(new Total<>(3.0, 25 * SECOND));
    }

    @Test
    void overlap_beginsAnewBehindWhatWasTold() {
        add("a", 10, 20, 5);

        assertThat(add("a", 15, 30, 3)).isEqualTo(new Total<>(3.0, 20 * SECOND));
    }

    @Test
    void repetition_isAnsweredAsTheFirstTime() {
        Total<Double> first = add("a", 10, 20, 5);
        assertThat(add("a", 10, 20, 5)).isEqualTo(first);

        Total<Double> second = add("a", 20, 30, 3);
        assertThat(add("a", 20, 30, 3)).isEqualTo(second);
    }

    @Test
    void late_isRefused() {
        add("a", 10, 20, 5);

        assertThatThrownBy(() -> add("a", 5, 10, 1)).isInstanceOf(PointRefusal.class);
        assertThat(add("a", 20, 30, 3).value()).isEqualTo(8);
    }

    @Test
    void muchLater_isTakenForAnotherClock() {
        add("a", 9_990, 10_000, 5);

        assertThat(add("a", 10, 20, 1)).isEqualTo(new Total<>(1.0, 10 * SECOND));
        assertThat(add("a", 20, 30, 1)).isEqualTo(new Total<>(2.0, 0));
    }

    @Test
    void longPeriod_beginsNotTooLongAgo() {
        assertThat(add("a", 10, 100_000, 5)).isEqualTo(new Total<>(5.0, 99_400 * SECOND));
    }

    @Test
    void oldestOfTooMany_isForgotten() {
        add("a", 10, 20, 5);
        add("b", 10, 20, 5);
        add("a", 20, 30, 5);
        add("c", 10, 20, 5);

        assertThat(add("a", 30, 40, 5).value()).isEqualTo(15);
        assertThat(add("b", 20, 30, 5)).isEqualTo(new Total<>(5.0, 20 * SECOND));
    }

    @Test
    void tenants_haveTotalsOfTheirOwn() {
        add("a", 10, 20, 5);
        DeltaStreams.Key other = new DeltaStreams.Key(new TenantId("globex"), Labels.of(Map.of("__name__", "a")));

        assertThat(streams.add(other, new Period(20 * SECOND, 30 * SECOND), 3.0, Double.class, Double::sum)
                        .value())
                .isEqualTo(3);
    }

    /** Whatever is lost, repeated or forgotten: what a counter grew by, resets counted, is what was added. */
    @Test
    void increase_isTheSumOfWhatArrived() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<DeltaStreams> nodes = List.of(new DeltaStreams(10), new DeltaStreams(0), new DeltaStreams(10));
            List<Double> seen = new ArrayList<>();
            double arrived = 0;
            for (int i = 1; i < 50; i++) {
                double change = random.nextInt(10);
                if (random.nextInt(5) == 0) {
                    continue;
                }
                arrived += change;
                DeltaStreams node = nodes.get(random.nextInt(3));
                for (int times = random.nextInt(2); times >= 0; times--) {
                    Total<Double> total = node.add(
                            key("a"), new Period(i * SECOND, (i + 1) * SECOND), change, Double.class, Double::sum);
                    if (times == 0) {
                        if (total.zeroAt() > 0) {
                            seen.add(0.0);
                        }
                        seen.add(total.value());
                    }
                }
            }
            assertThat(increase(seen)).as("seed %d", seed).isEqualTo(arrived);
        }
    }

    private static double increase(List<Double> values) {
        double increase = 0;
        for (int i = 1; i < values.size(); i++) {
            double step = values.get(i) - values.get(i - 1);
            increase += step < 0 ? values.get(i) : step;
        }
        return increase;
    }

    @Test
    void threads_loseNoChange() throws Exception {
        int threads = 4;
        int changes = 2_000;
        DeltaStreams many = new DeltaStreams(100);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Double>> last = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                DeltaStreams.Key own = key("series" + thread);
                last.add(pool.submit(() -> {
                    double value = 0;
                    for (int i = 1; i <= changes; i++) {
                        Period period = new Period(i * SECOND, (i + 1) * SECOND);
                        value = many.add(own, period, 1.0, Double.class, Double::sum)
                                .value();
                    }
                    return value;
                }));
            }
            for (Future<Double> each : last) {
                assertThat(each.get()).isEqualTo(changes);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
