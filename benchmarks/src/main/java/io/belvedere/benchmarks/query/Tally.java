package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.Percentiles;

/**
 * What one query took on one server. Processor time is counted in hundredths of a second, so it says something of many
 * runs together only.
 */
final class Tally {

    private final Percentiles times = new Percentiles();
    private double cpuSeconds;

    /** Asks, and adds what that took. */
    void measure(Asker asker, DashboardQuery query, long endMillis) {
        double before = asker.cpuSeconds();
        times.add(asker.ask(query, endMillis).nanos());
        cpuSeconds += asker.cpuSeconds() - before;
    }

    double millis(double share) {
        return times.millis(share);
    }

    double cpuMillis() {
        return cpuSeconds * 1_000 / times.count();
    }
}
