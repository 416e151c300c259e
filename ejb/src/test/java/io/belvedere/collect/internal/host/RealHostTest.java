package io.belvedere.collect.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import io.belvedere.metric.Labels;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The machine that the tests run on. */
class RealHostTest {

    private static final ProcFolder PROC = new ProcFolder(Path.of("/proc"));

    @Test
    @EnabledOnOs(OS.LINUX)
    void collectors_tellOfThisMachine() {
        Measurements found = new Measurements(Instant.EPOCH, Map.of());

        HostCollectors.of("here", 20).forEach(collector -> collector.collect(found));

        Set<String> names = found.series().stream().map(Labels::metricName).collect(Collectors.toSet());
        assertThat(names)
                .contains(
                        "node_cpu_seconds_total",
                        "node_boot_time_seconds",
                        "node_load1",
                        "node_memory_MemAvailable_bytes",
                        "node_network_receive_bytes_total",
                        "node_uname_info",
                        "node_processes_pids",
                        "belvedere_host_memory_usage_percent",
                        "belvedere_process_memory_usage_mb");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void kernel_countsTheProcessorsThatThereAre() {
        Map<Labels, Double> values = FakeProc.values(new KernelCollector(PROC));

        assertThat(values.keySet().stream()
                        .filter(labels -> labels.get("mode").equals("user"))
                        .count())
                .isGreaterThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void memory_fitsWhatTheJvmKnows() {
        Map<Labels, Double> values = FakeProc.values(new MemoryCollector(PROC));

        double total = value(values, "node_memory_MemTotal_bytes");
        double available = value(values, "node_memory_MemAvailable_bytes");
        assertThat(total).isGreaterThan((double) Runtime.getRuntime().totalMemory());
        assertThat(available).isPositive().isLessThan(total);
    }

    private static double value(Map<Labels, Double> values, String metric) {
        return Optional.ofNullable(values.get(Labels.of(Map.of("__name__", metric))))
                .orElseThrow();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void processes_findThisOne() {
        Map<String, Labels> byPid = new TreeMap<>();

        FakeProc.values(new ProcessCollector(PROC, "here", 1_000))
                .keySet()
                .forEach(labels -> byPid.put(labels.get("pid"), labels));

        assertThat(byPid).containsKey(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void auxiliaryVector_isSane() {
        AuxiliaryVector real = AuxiliaryVector.read(PROC);

        assertThat(Long.bitCount(real.pageBytes())).isEqualTo(1);
        assertThat(real.ticksPerSecond()).isBetween(1L, 10_000L);
    }

    @Test
    void fullness_isAPercentage() {
        assertThat(HostMetrics.fullness(new File("."))).isBetween(0.0, 100.0);
        assertThat(HostMetrics.fullness(new File("/is/not/there"))).isZero();
    }

    @Test
    void managedHost_tellsWhatTheJvmKnows() {
        Map<Labels, Double> values = FakeProc.values(new ManagedHost("here"));

        assertThat(values.keySet().stream().map(Labels::metricName))
                .contains(
                        "node_memory_MemTotal_bytes",
                        "node_filesystem_avail_bytes",
                        "belvedere_host_memory_usage_percent");
    }

    @Test
    void collectors_haveNamesOfTheirOwn() {
        List<Collector> collectors = HostCollectors.ofLinux(PROC, "here", 20);

        assertThat(collectors).extracting(Collector::name).doesNotHaveDuplicates();
    }

    @Test
    void hostName_isNeverEmpty() {
        assertThat(HostName.find()).isNotBlank();
    }
}
