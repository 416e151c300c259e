package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.Machine;
import io.belvedere.benchmarks.store.Folder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * How long a Belvedere takes for the queries of a dashboard beside a Prometheus that holds the same samples: each answer
 * computed for itself, and with what it remembers of earlier ones. They must be the same before any is timed.
 */
final class DashboardMeasurement implements QueryMeasurement {

    @Override
    public void run(Path root, Folder folder, Scale scale, InstantSource clock) {
        try (LoadedServers servers = LoadedServers.both(root, folder, scale, clock)) {
            List<DashboardQuery> queries = DashboardQueries.of(scale.hours());
            List<Asker> askers = List.of(
                    Asker.of(servers.prometheus(), "Prometheus"),
                    Asker.withoutCache(servers.belvedere(), "Belvedere"),
                    Asker.of(servers.belvedere(), "Belvedere with its cache"));
            Rounds rounds = new Rounds(
                    askers, queries, new Refreshes(servers.recording().endMillis(), scale.runs()));
            rounds.requireSameAtFirst();
            rounds.warmUp(scale.warmUpSeconds());
            List<List<Tally>> tallies = rounds.measure();
            rounds.requireSameAtLast();
            System.out.printf(
                    "All answers are the same. %d runs of each query after %d s of them; load %s%n%n",
                    scale.runs(), scale.warmUpSeconds(), Machine.load());
            new DashboardTable(queries, tallies).print();
        }
    }
}
