package io.belvedere.collect.internal.host;

import java.util.ArrayList;
import java.util.List;

/**
 * How long a processor has been in each mode since the machine started, in seconds, by /proc/stat. The processor named
 * {@code ""} is all of them together.
 */
record CpuTimes(String cpu, double[] seconds) {

    static final List<String> MODES = List.of("user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal");

    private static final String PREFIX = "cpu";
    private static final int IDLE = MODES.indexOf("idle");
    private static final int IO_WAIT = MODES.indexOf("iowait");

    static List<CpuTimes> parse(List<String> lines, long ticksPerSecond) {
        List<CpuTimes> all = new ArrayList<>();
        for (String line : lines) {
            Fields fields = Fields.of(line);
            if (fields.text(0).startsWith(PREFIX)) {
                double[] seconds = new double[MODES.size()];
                for (int i = 0; i < seconds.length; i++) {
                    seconds[i] = fields.number(i + 1) / ticksPerSecond;
                }
                all.add(new CpuTimes(fields.text(0).substring(PREFIX.length()), seconds));
            }
        }
        return all;
    }

    boolean isTotal() {
        return cpu.isEmpty();
    }

    double total() {
        double sum = 0;
        for (double second : seconds) {
            sum += second;
        }
        return sum;
    }

    double idle() {
        return seconds[IDLE] + seconds[IO_WAIT];
    }
}
