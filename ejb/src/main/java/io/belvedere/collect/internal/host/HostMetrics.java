package io.belvedere.collect.internal.host;

import io.belvedere.collect.Measurements;
import java.io.File;

/** The names of the short metrics of machines and processes. Senders of JSON give theirs the same. */
final class HostMetrics {

    static final String HOST = "host";
    static final String PROCESS_NAME = "process_name";
    static final String PID = "pid";

    static final String CPU = "belvedere_host_cpu_usage_percent";
    static final String LOAD = "belvedere_host_load_average";
    static final String DISK = "belvedere_host_disk_usage_percent";
    static final String RECEIVED = "belvedere_host_network_receive_bytes_total";
    static final String TRANSMITTED = "belvedere_host_network_transmit_bytes_total";
    static final String PROCESS_CPU = "belvedere_process_cpu_usage_percent";
    static final String PROCESS_MEMORY = "belvedere_process_memory_usage_mb";

    private HostMetrics() {}

    static void memory(Measurements target, String host, double usedMegabytes, double totalMegabytes) {
        target.gauge("belvedere_host_memory_usage_mb", usedMegabytes, HOST, host);
        target.gauge("belvedere_host_memory_total_mb", totalMegabytes, HOST, host);
        target.gauge("belvedere_host_memory_usage_percent", 100 * usedMegabytes / totalMegabytes, HOST, host);
    }

    /** In percent, as {@code df} counts: what is kept for the system is neither used nor free. */
    static double fullness(File folder) {
        double used = folder.getTotalSpace() - folder.getFreeSpace();
        double usable = folder.getUsableSpace();
        return used + usable == 0 ? 0 : 100 * used / (used + usable);
    }
}
