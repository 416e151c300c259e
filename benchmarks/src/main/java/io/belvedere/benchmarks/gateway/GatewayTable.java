package io.belvedere.benchmarks.gateway;

import java.util.List;
import java.util.Locale;

/** What the sources did, in Markdown; the first of them, Belvedere, beside each of the others. */
final class GatewayTable {

    private final List<LayoutSource> sources;
    private final List<Tally> tallies;

    GatewayTable(List<LayoutSource> sources, List<Tally> tallies) {
        this.sources = sources;
        this.tallies = tallies;
    }

    void print() {
        System.out.println("| source | requests/s, median | min–max | p50 ms | p99 ms | CPU ms of the server a request"
                + " | of the caller | Belvedere's requests/s in times of these | CPU in times of Belvedere's |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (int source = 0; source < sources.size(); source++) {
            printRow(sources.get(source), tallies.get(source));
        }
    }

    private void printRow(LayoutSource source, Tally tally) {
        Tally belvedere = tallies.get(0);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f–%.0f | %.2f | %.2f | %.3f | %.3f | %.2f | %.2f |%n",
                source.name(),
                tally.medianRate(),
                tally.minRate(),
                tally.maxRate(),
                tally.millis(0.50),
                tally.millis(0.99),
                tally.cpuMillis(),
                tally.callerCpuMillis(),
                belvedere.medianRate() / tally.medianRate(),
                tally.cpuMillis() / belvedere.cpuMillis());
    }
}
