package io.belvedere.benchmarks.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a dashboard's queries took, in Markdown: milliseconds, and how many times those of Prometheus. */
final class DashboardTable {

    private static final int PROMETHEUS = 0;
    private static final int COMPUTED = 1;
    private static final int REMEMBERED = 2;

    private final List<DashboardQuery> queries;
    private final List<List<Tally>> tallies;

    /** By query, then of Prometheus, of Belvedere, and of Belvedere with its cache. */
    DashboardTable(List<DashboardQuery> queries, List<List<Tally>> tallies) {
        this.queries = queries;
        this.tallies = tallies;
    }

    void print() {
        System.out.println("| ms | Prometheus p50 | p99 | CPU | Belvedere p50 | p99 | CPU | times Prometheus' p50"
                + " | with its cache p50 | p99 | CPU | times Prometheus' p50 |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (int query = 0; query < queries.size(); query++) {
            printRow(queries.get(query), tallies.get(query));
        }
        printAll("geometric mean", DashboardTable::geometricMean);
        printAll("worst", ratios -> Arrays.stream(ratios).max().orElseThrow());
    }

    private static void printRow(DashboardQuery query, List<Tally> tallies) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s | %.2f |%n",
                query.name(),
                figures(tallies.get(PROMETHEUS)),
                figures(tallies.get(COMPUTED)),
                ratio(tallies, COMPUTED),
                figures(tallies.get(REMEMBERED)),
                ratio(tallies, REMEMBERED));
    }

    private static String figures(Tally tally) {
        return String.format(
                Locale.ROOT, "%.2f | %.2f | %.1f", tally.millis(0.50), tally.millis(0.99), tally.cpuMillis());
    }

    private static double ratio(List<Tally> tallies, int of) {
        return tallies.get(of).millis(0.50) / tallies.get(PROMETHEUS).millis(0.50);
    }

    private void printAll(String what, ToDoubleFunction<double[]> figure) {
        System.out.printf(
                Locale.ROOT,
                "| **%s** | | | | | | | **%.2f** | | | | **%.2f** |%n",
                what,
                figure.applyAsDouble(ratios(COMPUTED)),
                figure.applyAsDouble(ratios(REMEMBERED)));
    }

    private double[] ratios(int of) {
        return tallies.stream().mapToDouble(each -> ratio(each, of)).toArray();
    }

    private static double geometricMean(double[] ratios) {
        return Math.exp(Arrays.stream(ratios).map(Math::log).average().orElseThrow());
    }
}
