package io.belvedere.collect.internal.host;

import io.belvedere.collect.Collector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The collectors that fit this machine. */
public final class HostCollectors {

    private static final Path PROC = Path.of("/proc");

    private HostCollectors() {}

    /** {@code host} names the machine in the short metrics, whose names begin with {@code belvedere_}. */
    public static List<Collector> of(String host, int topProcesses) {
        return Files.isReadable(PROC.resolve("stat"))
                ? ofLinux(new ProcFolder(PROC), host, topProcesses)
                : List.of(new ManagedHost(host));
    }

    static List<Collector> ofLinux(ProcFolder proc, String host, int topProcesses) {
        List<Collector> collectors = new ArrayList<>(List.of(
                new KernelCollector(proc),
                new SystemCollector(proc),
                new MemoryCollector(proc),
                new DiskCollector(proc),
                new FileSystemCollector(proc),
                new NetworkCollector(proc),
                new PressureCollector(proc),
                new HostSummary(proc, host)));
        if (topProcesses > 0) {
            collectors.add(new ProcessCollector(proc, host, topProcesses));
        }
        return collectors;
    }
}
