package io.belvedere.collect.internal.host;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import java.util.List;
import java.util.Map;

/** Processors by mode, and what else /proc/stat counts. */
final class KernelCollector implements Collector {

    private static final Map<String, String> COUNTERS = Map.of(
            "intr", "node_intr_total",
            "ctxt", "node_context_switches_total",
            "processes", "node_forks_total");

    private static final Map<String, String> GAUGES = Map.of(
            "btime", "node_boot_time_seconds",
            "procs_running", "node_procs_running",
            "procs_blocked", "node_procs_blocked");

    private final ProcFolder proc;
    private final long ticksPerSecond;

    KernelCollector(ProcFolder proc) {
        this.proc = proc;
        this.ticksPerSecond = AuxiliaryVector.read(proc).ticksPerSecond();
    }

    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public void collect(Measurements target) {
        List<String> lines = proc.lines("stat");
        CpuTimes.parse(lines, ticksPerSecond).stream()
                .filter(times -> !times.isTotal())
                .forEach(times -> add(target, times));
        for (String line : lines) {
            Fields fields = Fields.of(line);
            String counter = COUNTERS.get(fields.text(0));
            String gauge = GAUGES.get(fields.text(0));
            if (counter != null) {
                target.counter(counter, fields.number(1));
            } else if (gauge != null) {
                target.gauge(gauge, fields.number(1));
            }
        }
    }

    private static void add(Measurements target, CpuTimes times) {
        for (int i = 0; i < CpuTimes.MODES.size(); i++) {
            target.counter(
                    "node_cpu_seconds_total", times.seconds()[i], "cpu", times.cpu(), "mode", CpuTimes.MODES.get(i));
        }
    }
}
