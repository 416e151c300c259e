package io.belvedere.collect.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.collect.Measurements;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.metric.MetricType;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.Metric;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.Snapshot;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServerMetricsTest {

    private final Registry registry = new Registry();
    private final Measurements found = new Measurements(Instant.ofEpochMilli(7), Map.of());

    private List<String> collect() {
        new ServerMetrics(List.of(registry)).collect(found);
        return InMemoryIngestService.lines(found.toBatch());
    }

    private void assertType(String metric, MetricType type) {
        assertThat(found.toBatch().metadata())
                .hasEntrySatisfying(metric, told -> assertThat(told.type()).isEqualTo(type));
    }

    @Test
    void collect_takesACounterByTheNameOfThePage() {
        registry.add("belvedere_requests", "none", new FixedCounter(3), new Tag("protocol", "rest"));

        assertThat(collect())
                .containsExactly("belvedere_requests_total{mp_scope=\"vendor\", protocol=\"rest\"} 3.0 @7");
        assertType("belvedere_requests_total", MetricType.COUNTER);
    }

    @Test
    void collect_takesAGauge() {
        registry.add("memory.usedHeap", "bytes", (Gauge<Long>) () -> 42L);

        assertThat(collect()).containsExactly("memory_used_heap_bytes{mp_scope=\"vendor\"} 42.0 @7");
    }

    @Test
    void collect_takesATimerInSeconds() {
        registry.add("took", "seconds", new FixedTimer());

        assertThat(collect())
                .containsExactly(
                        "took_seconds_count{mp_scope=\"vendor\"} 2.0 @7",
                        "took_seconds_sum{mp_scope=\"vendor\"} 1.5 @7",
                        "took_seconds{mp_scope=\"vendor\", quantile=\"0.99\"} 0.5 @7",
                        "took_seconds_max{mp_scope=\"vendor\"} 1.0 @7");
        assertType("took_seconds", MetricType.SUMMARY);
    }

    @Test
    void collect_takesAHistogramInItsUnit() {
        registry.add("size", "bytes", new FixedHistogram());

        assertThat(collect())
                .containsExactly(
                        "size_bytes_count{mp_scope=\"vendor\"} 2.0 @7",
                        "size_bytes_sum{mp_scope=\"vendor\"} 30.0 @7",
                        "size_bytes{mp_scope=\"vendor\", quantile=\"0.99\"} 5.0E8 @7",
                        "size_bytes_max{mp_scope=\"vendor\"} 1.0E9 @7");
    }

    @Test
    void collect_tellsOfAMetricThatFailsAfterTheOthers() {
        registry.add("a", "none", (Gauge<Integer>) () -> {
            throw new IllegalStateException("the cache has stopped");
        });
        registry.add("b", "none", (Gauge<Integer>) () -> 1);

        assertThatThrownBy(this::collect).hasMessageContaining("'a'").hasMessageContaining("the cache has stopped");
        assertThat(InMemoryIngestService.lines(found.toBatch())).containsExactly("b{mp_scope=\"vendor\"} 1.0 @7");
    }

    private static final class Registry implements ServerMetrics.Source {

        private final Map<MetricID, Metric> metrics = new TreeMap<>();
        private final Map<String, Metadata> metadata = new TreeMap<>();

        void add(String name, String unit, Metric metric, Tag... tags) {
            metrics.put(new MetricID(name, tags), metric);
            metadata.put(name, Metadata.builder().withName(name).withUnit(unit).build());
        }

        @Override
        public String scope() {
            return "vendor";
        }

        @Override
        public Map<MetricID, Metric> metrics() {
            return metrics;
        }

        @Override
        public @Nullable Metadata metadata(String name) {
            return metadata.get(name);
        }
    }

    private record FixedCounter(long count) implements Counter {

        @Override
        public void inc() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void inc(long more) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long getCount() {
            return count;
        }
    }

    private static final class FixedTimer implements Timer {

        @Override
        public void update(Duration duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T time(Callable<T> event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void time(Runnable event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Context time() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Duration getElapsedTime() {
            return Duration.ofMillis(1_500);
        }

        @Override
        public long getCount() {
            return 2;
        }

        @Override
        public Snapshot getSnapshot() {
            return new FixedSnapshot();
        }
    }

    private static final class FixedHistogram implements Histogram {

        @Override
        public void update(int value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(long value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long getCount() {
            return 2;
        }

        @Override
        public long getSum() {
            return 30;
        }

        @Override
        public Snapshot getSnapshot() {
            return new FixedSnapshot();
        }
    }

    private static final class FixedSnapshot extends Snapshot {

        @Override
        public long size() {
            return 2;
        }

        @Override
        public double getMax() {
            return 1e9;
        }

        @Override
        public double getMean() {
            return 1e9;
        }

        @Override
        public PercentileValue[] percentileValues() {
            return new PercentileValue[] {new PercentileValue(0.99, 5e8)};
        }

        @Override
        public void dump(OutputStream output) {
            throw new UnsupportedOperationException();
        }
    }
}
