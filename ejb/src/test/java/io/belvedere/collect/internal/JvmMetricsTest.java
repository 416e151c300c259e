package io.belvedere.collect.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.collect.Measurements;
import io.belvedere.metric.Labels;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JvmMetricsTest {

    @Test
    void collect_tellsOfThisJvm() {
        Measurements found = new Measurements(Instant.EPOCH, Map.of());

        new JvmMetrics().collect(found);

        Set<String> names = found.series().stream().map(Labels::metricName).collect(Collectors.toSet());
        assertThat(names)
                .contains(
                        "jvm_memory_used_bytes",
                        "jvm_memory_pool_used_bytes",
                        "jvm_gc_collection_seconds_count",
                        "jvm_gc_collection_seconds_sum",
                        "jvm_threads_current",
                        "jvm_classes_currently_loaded",
                        "jvm_buffer_pool_used_bytes",
                        "process_cpu_seconds_total",
                        "process_start_time_seconds",
                        "jvm_info");
        assertThat(found.series())
                .contains(Labels.of(Map.of("__name__", "jvm_threads_state", "state", "RUNNABLE")))
                .contains(Labels.of(Map.of("__name__", "jvm_memory_used_bytes", "area", "heap")));
    }
}
