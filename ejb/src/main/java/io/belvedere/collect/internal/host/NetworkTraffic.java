package io.belvedere.collect.internal.host;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What has gone through a network interface since the machine started, in the order of /proc/net/dev. The ends of
 * containers' networks are left out: they come and go with each container, and their traffic passes another interface.
 */
record NetworkTraffic(String device, Fields counts) {

    static final List<String> RECEIVED =
            List.of("bytes", "packets", "errs", "drop", "fifo", "frame", "compressed", "multicast");
    static final List<String> TRANSMITTED =
            List.of("bytes", "packets", "errs", "drop", "fifo", "colls", "carrier", "compressed");

    private static final Pattern OF_CONTAINER = Pattern.compile("veth.*|cali.*|lxc.*");
    private static final String LOOPBACK = "lo";

    static List<NetworkTraffic> parse(List<String> lines) {
        List<NetworkTraffic> all = new ArrayList<>();
        for (String line : lines) {
            int colon = line.lastIndexOf(':');
            String device = colon < 0 ? "" : line.substring(0, colon).strip();
            if (!device.isEmpty() && !OF_CONTAINER.matcher(device).matches()) {
                all.add(new NetworkTraffic(device, Fields.of(line.substring(colon + 1))));
            }
        }
        return all;
    }

    boolean isLoopback() {
        return device.equals(LOOPBACK);
    }

    double received(int index) {
        return counts.number(index);
    }

    double transmitted(int index) {
        return counts.number(RECEIVED.size() + index);
    }

    double receivedBytes() {
        return received(0);
    }

    double transmittedBytes() {
        return transmitted(0);
    }
}
