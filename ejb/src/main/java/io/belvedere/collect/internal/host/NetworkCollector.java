package io.belvedere.collect.internal.host;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;

/** Traffic by network interface. */
final class NetworkCollector implements Collector {

    private final ProcFolder proc;

    NetworkCollector(ProcFolder proc) {
        this.proc = proc;
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public void collect(Measurements target) {
        NetworkTraffic.parse(proc.lines("net/dev")).forEach(traffic -> add(target, traffic));
    }

    private static void add(Measurements target, NetworkTraffic traffic) {
        for (int i = 0; i < NetworkTraffic.RECEIVED.size(); i++) {
            String metric = "node_network_receive_" + NetworkTraffic.RECEIVED.get(i) + "_total";
            target.counter(metric, traffic.received(i), "device", traffic.device());
        }
        for (int i = 0; i < NetworkTraffic.TRANSMITTED.size(); i++) {
            String metric = "node_network_transmit_" + NetworkTraffic.TRANSMITTED.get(i) + "_total";
            target.counter(metric, traffic.transmitted(i), "device", traffic.device());
        }
    }
}
