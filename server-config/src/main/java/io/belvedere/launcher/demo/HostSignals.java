package io.belvedere.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** What is measured of a machine, its processes and its virtual machines. */
final class HostSignals {

    private static final double GIGABYTE = 1_073_741_824;
    private static final double MEGABYTES = 1_024;
    private static final int MACHINES = 4;

    private final Host host;
    private final List<Signal> signals = new ArrayList<>();

    private HostSignals(Host host) {
        this.host = host;
    }

    static List<Signal> of(Host host) {
        HostSignals made = new HostSignals(host);
        made.signals.add(
                Signal.of("up", host.nodeLabels(), second -> host.uptime().isDown(second) ? 0 : 1));
        made.processor();
        made.memory();
        made.traffic();
        made.inShort();
        made.processes();
        if (host.role().equals(Role.HYPERVISOR)) {
            made.machines();
        }
        return made.signals;
    }

    private void processor() {
        double cores = host.role().size().cores();
        // As one processor that stands for all: boards average over them anyway.
        cpu("user", second -> 0.68 * host.cpuSeconds(second) / cores);
        cpu("system", second -> 0.26 * host.cpuSeconds(second) / cores);
        cpu("iowait", second -> 0.06 * host.cpuSeconds(second) / cores);
        cpu("idle", second -> second - host.uptime().bootAt(second) - host.cpuSeconds(second) / cores);
        node(
                "node_load1",
                second -> cores * host.cpu(second) * (0.9 + 0.3 * host.noise().smooth(second, 60)));
        node("node_load15", second -> cores * host.cpu(Math.floor(second / 900) * 900));
        node("node_boot_time_seconds", host.uptime()::bootAt);
        node("node_time_seconds", second -> second);
        node("node_uname_info", second -> 1, "nodename", host.name(), "sysname", "Linux", "release", "6.12.9-amd64");
    }

    private void cpu(String mode, DoubleUnaryOperator seconds) {
        node("node_cpu_seconds_total", seconds, "cpu", "0", "mode", mode);
    }

    private void memory() {
        double bytes = host.role().size().memoryGigabytes() * GIGABYTE;
        node("node_memory_MemTotal_bytes", second -> bytes);
        node("node_memory_MemAvailable_bytes", second -> Math.floor(bytes * (1 - host.memory(second))));
        node("node_memory_Cached_bytes", second -> Math.floor(bytes * 0.6 * (1 - host.memory(second))));
        double disk = 20 * bytes;
        String[] root = {"device", "/dev/nvme0n1p2", "fstype", "ext4", "mountpoint", "/"};
        node("node_filesystem_size_bytes", second -> disk, root);
        node("node_filesystem_avail_bytes", second -> Math.floor(disk * (1 - host.disk(second))), root);
    }

    private void traffic() {
        double cores = host.role().size().cores();
        node("node_network_receive_bytes_total", host.counter("received", cores * 110_000), "device", "eth0");
        node("node_network_transmit_bytes_total", host.counter("transmitted", cores * 240_000), "device", "eth0");
        double disk = host.role().equals(Role.DATABASE) ? 1_500_000 : 60_000;
        node("node_disk_read_bytes_total", host.counter("read", cores * disk / 3), "device", "nvme0n1");
        node("node_disk_written_bytes_total", host.counter("written", cores * disk), "device", "nvme0n1");
    }

    private void inShort() {
        double megabytes = host.role().size().memoryGigabytes() * MEGABYTES;
        inShort("cpu_usage_percent", second -> 100 * host.cpu(second));
        inShort("memory_usage_percent", second -> 100 * host.memory(second));
        inShort("memory_usage_mb", second -> Math.rint(megabytes * host.memory(second)));
        inShort("memory_total_mb", second -> megabytes);
        inShort("disk_usage_percent", second -> 100 * host.disk(second));
    }

    private void inShort(String what, DoubleUnaryOperator value) {
        signals.add(Signal.of("belvedere_host_" + what, host.shortLabels(), host.whileUp(value)));
    }

    /** The first takes most of what the host uses, each further one a third of the one before. */
    private void processes() {
        double cores = host.role().size().cores();
        double megabytes = host.role().size().memoryGigabytes() * MEGABYTES;
        double share = 0.66;
        for (String process : host.role().processes()) {
            double part = share;
            Noise noise = host.noise().of(process);
            Map<String, String> labels =
                    Map.of("host", host.name(), "process_name", process, "pid", Long.toString((long)
                            noise.between(400, 32_000)));
            DoubleUnaryOperator wobble = second -> 0.8 + 0.4 * noise.smooth(second, 90);
            signals.add(Signal.of(
                    "belvedere_process_cpu_usage_percent",
                    labels,
                    host.whileUp(second -> 100 * cores * part * host.cpu(second) * wobble.applyAsDouble(second))));
            signals.add(Signal.of(
                    "belvedere_process_memory_usage_mb",
                    labels,
                    host.whileUp(second -> Math.rint(megabytes * part * host.memory(second)))));
            share /= 3;
        }
    }

    private void machines() {
        double megabytes = host.role().size().memoryGigabytes() * MEGABYTES;
        for (int number = 1; number <= MACHINES; number++) {
            Noise noise = host.noise().of("vm" + number);
            Map<String, String> labels = Map.of("host", host.name(), "vm", "%s-vm%d".formatted(host.name(), number));
            double cpu = noise.of("cpu").between(0.4, 1.3);
            double memory = noise.of("memory").between(0.08, 0.16);
            signals.add(Signal.of(
                    "belvedere_vm_cpu_usage_percent",
                    labels,
                    host.whileUp(second ->
                            Math.min(100, 100 * cpu * host.cpu(second) * (0.7 + 0.6 * noise.smooth(second, 240))))));
            signals.add(Signal.of(
                    "belvedere_vm_memory_usage_mb",
                    labels,
                    host.whileUp(second -> Math.rint(megabytes * memory * (0.9 + 0.1 * noise.smooth(second, 1_200))))));
        }
    }

    private void node(String metric, DoubleUnaryOperator value, String... more) {
        Map<String, String> labels = new TreeMap<>(host.nodeLabels());
        for (int i = 0; i < more.length; i += 2) {
            labels.put(more[i], more[i + 1]);
        }
        signals.add(Signal.of(metric, labels, host.whileUp(value)));
    }
}
