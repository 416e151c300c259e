package io.belvedere.launcher.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Twenty hosts of a web shop, a day's rhythm in all of them. Every seven hours many more customers come at once: all hosts
 * feel it, the databases most. One application server leaks memory and is started anew twice a day, which sets its counters back.
 */
public record Fleet(List<Signal> signals, int hosts) {

    private static final long DAY = 86_400;
    private static final Surge RUSH = new Surge(7 * 3_600 + 1_200, 4_000, 1_500);
    private static final String LEAKING = "app-04";
    private static final Uptime TWICE_A_DAY = new Uptime(DAY / 2, 5 * 3_600);
    private static final double LEAK_PER_DAY = 0.75;
    private static final int SHOPS = 4;

    public Fleet {
        signals = List.copyOf(signals);
    }

    public static Fleet ofSeed(long seed) {
        Noise noise = new Noise(seed);
        List<Signal> signals = new ArrayList<>();
        int hosts = 0;
        for (Role role : Role.ALL) {
            for (int number = 1; number <= role.count(); number++) {
                Host host = host(role, number, noise);
                signals.addAll(HostSignals.of(host));
                if (role.equals(Role.APP) && number <= SHOPS) {
                    signals.addAll(ShopSignals.of(host));
                }
                hosts++;
            }
        }
        return new Fleet(signals, hosts);
    }

    static Host host(Role role, int number, Noise noise) {
        String name = role.hostName(number);
        Noise own = noise.of(name);
        boolean leaking = name.equals(LEAKING);
        Uptime uptime = leaking
                ? TWICE_A_DAY
                : new Uptime(41 * DAY, (long) own.of("boot").between(0, 41 * DAY));
        return new Host(name, role, own, Activity.of(own, RUSH), uptime, leaking ? LEAK_PER_DAY : 0);
    }
}
