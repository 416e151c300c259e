package io.belvedere.collect.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names on the right are those of a page of the server. */
class MetricNamesTest {

    @ParameterizedTest
    @CsvSource({
        "classloader.loadedClasses.total, none, classloader_loaded_classes_total",
        "ft.invocations.total, , ft_invocations_total",
        "belvedere_requests, none, belvedere_requests_total",
        "ft.circuitbreaker.state.total, nanoseconds, ft_circuitbreaker_state_total_seconds_total"
    })
    void counter_endsInTotal(String name, String unit, String expected) {
        assertThat(MetricNames.counter(name, unit == null ? "" : unit)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "memory.usedHeap, bytes, memory_used_heap_bytes",
        "cpu.processCpuLoad, percent, cpu_process_cpu_load_percent",
        "thread.daemon.count, none, thread_daemon_current",
        "connectionpool.freeConnections, none, connectionpool_free_connections",
        "session.create.total, none, session_create",
        "servlet.responseTime.total, seconds, servlet_response_time_total_seconds",
        "ft.bulkhead.queueDepth, nanoseconds, ft_bulkhead_queue_depth_seconds"
    })
    void gauge_doesNotEndAsOtherKindsDo(String name, String unit, String expected) {
        assertThat(MetricNames.gauge(name, unit)).isEqualTo(expected);
    }

    @Test
    void timer_isInSeconds() {
        assertThat(MetricNames.timer("http.server.request.duration")).isEqualTo("http_server_request_duration_seconds");
        assertThat(MetricNames.timer("took_seconds")).isEqualTo("took_seconds");
    }

    @Test
    void histogram_ofNanosecondsIsInSeconds() {
        assertThat(MetricNames.histogram("ft.timeout.executionDuration", "nanoseconds"))
                .isEqualTo("ft_timeout_execution_duration_seconds");
        assertThat(MetricNames.scale("nanoseconds")).isEqualTo(1e-9);
    }

    @Test
    void labels_areInSnakeCaseAndTellTheScope() {
        assertThat(MetricNames.labels(new MetricID("m", new Tag("dataSource", "jdbc/Main")), "vendor"))
                .isEqualTo(Map.of("data_source", "jdbc/Main", "mp_scope", "vendor"));
    }
}
