package io.belvedere.collect.internal.host;

import com.sun.management.OperatingSystemMXBean;
import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import java.io.File;
import java.lang.management.ManagementFactory;

/** The machine as far as the JVM knows it, where there is no /proc. */
final class ManagedHost implements Collector {

    private static final double MEBIBYTE = 1_048_576;

    private final String host;

    ManagedHost(String host) {
        this.host = host;
    }

    @Override
    public String name() {
        return "host";
    }

    @Override
    public void collect(Measurements target) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            memory(target, system);
            load(target, system);
        }
        for (File root : File.listRoots()) {
            if (root.getTotalSpace() > 0) {
                String path = root.getPath();
                target.gauge("node_filesystem_size_bytes", root.getTotalSpace(), "device", path, "mountpoint", path);
                target.gauge("node_filesystem_free_bytes", root.getFreeSpace(), "device", path, "mountpoint", path);
                target.gauge("node_filesystem_avail_bytes", root.getUsableSpace(), "device", path, "mountpoint", path);
            }
        }
    }

    private void memory(Measurements target, OperatingSystemMXBean system) {
        double total = system.getTotalMemorySize();
        double free = system.getFreeMemorySize();
        target.gauge("node_memory_MemTotal_bytes", total);
        target.gauge("node_memory_MemFree_bytes", free);
        target.gauge("node_memory_SwapTotal_bytes", system.getTotalSwapSpaceSize());
        target.gauge("node_memory_SwapFree_bytes", system.getFreeSwapSpaceSize());
        HostMetrics.memory(target, host, (total - free) / MEBIBYTE, total / MEBIBYTE);
    }

    /** Both are negative where they are not known. */
    private void load(Measurements target, OperatingSystemMXBean system) {
        double load = system.getSystemLoadAverage();
        if (load >= 0) {
            target.gauge("node_load1", load);
            target.gauge(HostMetrics.LOAD, load, HostMetrics.HOST, host);
        }
        double busy = system.getCpuLoad();
        if (busy >= 0) {
            target.gauge(HostMetrics.CPU, 100 * busy, HostMetrics.HOST, host);
        }
    }
}
