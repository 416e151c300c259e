package io.belvedere.collect.internal.host;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;

/** Memory and swap, everything that the kernel tells of them. */
final class MemoryCollector implements Collector {

    private final ProcFolder proc;

    MemoryCollector(ProcFolder proc) {
        this.proc = proc;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void collect(Measurements target) {
        MemoryInfo.parse(proc.lines("meminfo")).values().forEach((metric, value) -> target.gauge(metric, value));
    }
}
