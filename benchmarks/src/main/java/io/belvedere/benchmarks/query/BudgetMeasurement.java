package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.Machine;
import io.belvedere.benchmarks.store.Folder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Whether queries of analyses stay within their budgets: each answer computed for itself, and with what is remembered. */
final class BudgetMeasurement implements QueryMeasurement {

    private static final double SHARE = 0.95;
    private static final double ANALYTICS_MILLIS = 100;
    private static final double ANY_MILLIS = 500;

    @Override
    public void run(Path root, Folder folder, Scale scale, InstantSource clock) {
        try (LoadedServers servers = LoadedServers.belvedereAlone(root, folder, scale, clock)) {
            List<DashboardQuery> queries = AnalyticsQueries.of(scale.hours());
            List<Asker> askers = List.of(
                    Asker.withoutCache(servers.belvedere(), "Belvedere"),
                    Asker.of(servers.belvedere(), "Belvedere with its cache"));
            Refreshes refreshes = new Refreshes(servers.recording().endMillis(), scale.runs());
            Rounds rounds = new Rounds(askers, queries, refreshes);
            rounds.requireSameAtFirst();
            rounds.warmUp(scale.warmUpSeconds());
            List<List<Tally>> tallies = rounds.measure();
            rounds.requireSameAtLast();
            System.out.printf(
                    "All answers are the same. %d runs of each query after %d s of them; load %s%n%n",
                    scale.runs(), scale.warmUpSeconds(), Machine.load());
            print(queries, tallies);
        }
    }

    private static void print(List<DashboardQuery> queries, List<List<Tally>> tallies) {
        System.out.println("| ms | p50 | p95 | max | budget | with the cache p50 | p95 | max | budget |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (int query = 0; query < queries.size(); query++) {
            System.out.printf(
                    "| %s | %s | %s |%n",
                    queries.get(query).name(),
                    figures(tallies.get(query).get(0)),
                    figures(tallies.get(query).get(1)));
        }
    }

    private static String figures(Tally tally) {
        double most = tally.millis(SHARE);
        String met = most < ANALYTICS_MILLIS ? "< 100" : most <= ANY_MILLIS ? "≤ 500" : "**not met**";
        return String.format(Locale.ROOT, "%.2f | %.2f | %.2f | %s", tally.millis(0.50), most, tally.millis(1), met);
    }
}
