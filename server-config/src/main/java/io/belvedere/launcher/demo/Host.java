package io.belvedere.launcher.demo;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** One machine: when it runs, how busy it is, and how signals are made of both. */
record Host(String name, Role role, Noise noise, Activity activity, Uptime uptime, double leakPerDay) {

    private static final double MAX_SHARE = 0.985;
    private static final double DAY = 86_400;

    /** As the exporter of node metrics would be scraped. */
    Map<String, String> nodeLabels() {
        return Map.of("job", "node", "instance", name + ":9100");
    }

    Map<String, String> shortLabels() {
        return Map.of("host", name);
    }

    /** Busy processors as a part of all, from 0 to 1. */
    double cpu(double second) {
        double busy = role.use().cpu() * activity.calmAt(second)
                + role.use().surgeCpu() * activity.surgeAt(second)
                + 0.05 * (noise.of("cpu").rough(second) - 0.5);
        return Math.max(0.005, Math.min(MAX_SHARE, busy));
    }

    /** Seconds of one processor that all of them have been busy since the start. */
    double cpuSeconds(double second) {
        double boot = uptime.bootAt(second);
        double calm = activity.calmUntil(second) - activity.calmUntil(boot);
        double surge = activity.surgeUntil(second) - activity.surgeUntil(boot);
        return role.size().cores() * (role.use().cpu() * calm + role.use().surgeCpu() * surge);
    }

    /** Memory in use as a part of all. What leaks grows from start to start. */
    double memory(double second) {
        double leaked = leakPerDay * (second - uptime.bootAt(second)) / DAY;
        double drift = 0.06 * (noise.of("memory").smooth(second, 1_700) - 0.5);
        return Math.min(MAX_SHARE, role.use().memory() + drift + 0.06 * activity.surgeAt(second) + leaked);
    }

    /** Files grow, and are cleared away once in a few days. */
    double disk(double second) {
        double period = noise.of("disk period").between(2.5, 6) * DAY;
        double grown = ((second + noise.of("disk").constant() * period) % period) / period;
        return noise.of("disk base").between(0.25, 0.55) + 0.3 * grown;
    }

    /**
     * What has been counted since the start at so many a second. The noise is always less than what is added within ten
     * seconds in the calmest hour, so the count never falls while the host is up.
     */
    DoubleUnaryOperator counter(String what, double perSecond) {
        Noise own = noise.of(what);
        return second -> {
            double boot = uptime.bootAt(second);
            double calm = activity.calmUntil(second) - activity.calmUntil(boot);
            double surge = activity.surgeUntil(second) - activity.surgeUntil(boot);
            return Math.floor(perSecond * (calm + 1.5 * surge + 3 * own.rough(second)));
        };
    }

    /** Nothing while the host is down. */
    DoubleUnaryOperator whileUp(DoubleUnaryOperator value) {
        return second -> uptime.isDown(second) ? Double.NaN : value.applyAsDouble(second);
    }
}
