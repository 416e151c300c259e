package io.belvedere.collect.internal.host;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import java.util.List;

/** How long programs have waited for something, where the kernel tells: some of them, and all at once. */
final class PressureCollector implements Collector {

    private static final String TOTAL = "total=";
    private static final double MICROSECOND = 1e-6;

    private final ProcFolder proc;

    PressureCollector(ProcFolder proc) {
        this.proc = proc;
    }

    @Override
    public String name() {
        return "pressure";
    }

    @Override
    public void collect(Measurements target) {
        for (String resource : List.of("cpu", "memory", "io")) {
            for (String line : proc.lines("pressure/" + resource)) {
                add(target, resource, Fields.of(line));
            }
        }
    }

    private static void add(Measurements target, String resource, Fields fields) {
        String total = fields.text(fields.size() - 1);
        if (!total.startsWith(TOTAL)) {
            return;
        }
        double seconds = Double.parseDouble(total.substring(TOTAL.length())) * MICROSECOND;
        if (fields.text(0).equals("some")) {
            target.counter("node_pressure_" + resource + "_waiting_seconds_total", seconds);
        } else if (!resource.equals("cpu")) {
            // A processor that all wait for would be idle, so the kernel has only zeros here.
            target.counter("node_pressure_" + resource + "_stalled_seconds_total", seconds);
        }
    }
}
