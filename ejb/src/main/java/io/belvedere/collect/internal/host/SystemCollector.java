package io.belvedere.collect.internal.host;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;

/** Load, time, open files and the name of the system. */
final class SystemCollector implements Collector {

    private static final double MILLISECOND = 1e-3;

    private final ProcFolder proc;

    SystemCollector(ProcFolder proc) {
        this.proc = proc;
    }

    @Override
    public String name() {
        return "system";
    }

    @Override
    public void collect(Measurements target) {
        target.gauge("node_time_seconds", target.at().toEpochMilli() * MILLISECOND);
        proc.text("loadavg").map(Fields::of).ifPresent(load -> {
            target.gauge("node_load1", load.number(0));
            target.gauge("node_load5", load.number(1));
            target.gauge("node_load15", load.number(2));
        });
        proc.text("sys/fs/file-nr").map(Fields::of).ifPresent(files -> {
            target.gauge("node_filefd_allocated", files.number(0));
            target.gauge("node_filefd_maximum", files.number(2));
        });
        target.gauge(
                "node_uname_info",
                1,
                "sysname",
                kernel("ostype"),
                "release",
                kernel("osrelease"),
                "version",
                kernel("version"),
                "nodename",
                kernel("hostname"),
                "domainname",
                kernel("domainname"),
                "machine",
                System.getProperty("os.arch", "").replace("amd64", "x86_64"));
    }

    private String kernel(String what) {
        return proc.text("sys/kernel/" + what).map(String::strip).orElse("");
    }
}
