package io.belvedere.collect.internal.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What /proc/meminfo tells: by the names of metrics, sizes in bytes, other values as they are. */
record MemoryInfo(Map<String, Double> values) {

    private static final double KIBIBYTE = 1_024;
    private static final double MEBIBYTE = 1_048_576;

    static MemoryInfo parse(List<String> lines) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                Fields fields = Fields.of(line.substring(colon + 1));
                boolean size = fields.text(1).equals("kB");
                String name = line.substring(0, colon).replace("(", "_").replace(")", "");
                values.put("node_memory_" + name + (size ? "_bytes" : ""), fields.number(0) * (size ? KIBIBYTE : 1));
            }
        }
        return new MemoryInfo(values);
    }

    boolean isKnown() {
        return values.containsKey("node_memory_MemTotal_bytes");
    }

    double totalMegabytes() {
        return bytes("MemTotal") / MEBIBYTE;
    }

    /** What programs could not have on top of what they have. */
    double usedMegabytes() {
        return (bytes("MemTotal") - bytes("MemAvailable")) / MEBIBYTE;
    }

    private double bytes(String name) {
        return values.getOrDefault("node_memory_" + name + "_bytes", 0.0);
    }
}
