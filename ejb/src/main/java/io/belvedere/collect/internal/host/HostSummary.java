package io.belvedere.collect.internal.host;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machine in a few numbers that need no query language to be understood: percents, megabytes. */
final class HostSummary implements Collector {

    private final ProcFolder proc;
    private final String host;
    private @Nullable CpuTimes last;

    HostSummary(ProcFolder proc, String host) {
        this.proc = proc;
        this.host = host;
    }

    @Override
    public String name() {
        return "host";
    }

    @Override
    public void collect(Measurements target) {
        cpu(target);
        MemoryInfo memory = MemoryInfo.parse(proc.lines("meminfo"));
        if (memory.isKnown()) {
            HostMetrics.memory(target, host, memory.usedMegabytes(), memory.totalMegabytes());
        }
        proc.text("loadavg")
                .map(Fields::of)
                .ifPresent(load -> target.gauge(HostMetrics.LOAD, load.number(0), HostMetrics.HOST, host));
        MountedFileSystem.parse(proc.lines("self/mounts")).stream()
                .mapToDouble(mounted -> HostMetrics.fullness(new File(mounted.mountPoint())))
                .max()
                .ifPresent(percent -> target.gauge(HostMetrics.DISK, percent, HostMetrics.HOST, host));
        network(target);
    }

    /** Since the round before; the first has nothing to compare with. */
    private void cpu(Measurements target) {
        List<CpuTimes> all = CpuTimes.parse(proc.lines("stat"), AuxiliaryVector.USUAL.ticksPerSecond());
        CpuTimes now = all.stream().filter(CpuTimes::isTotal).findFirst().orElse(null);
        if (now != null && last != null && now.total() > last.total()) {
            double idle = (now.idle() - last.idle()) / (now.total() - last.total());
            target.gauge(HostMetrics.CPU, Math.max(0, Math.min(100, 100 * (1 - idle))), HostMetrics.HOST, host);
        }
        last = now;
    }

    private void network(Measurements target) {
        List<NetworkTraffic> outside = NetworkTraffic.parse(proc.lines("net/dev")).stream()
                .filter(traffic -> !traffic.isLoopback())
                .toList();
        double received =
                outside.stream().mapToDouble(NetworkTraffic::receivedBytes).sum();
        double transmitted =
                outside.stream().mapToDouble(NetworkTraffic::transmittedBytes).sum();
        target.counter(HostMetrics.RECEIVED, received, HostMetrics.HOST, host);
        target.counter(HostMetrics.TRANSMITTED, transmitted, HostMetrics.HOST, host);
    }
}
