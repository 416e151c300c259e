package io.belvedere.benchmarks.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a sample costs in processor time until it is durable: remote write to Belvedere and to Prometheus, and binary COPY
 * of rows into the PostgreSQL of that Belvedere, a million samples in turn.
 */
final class IngestMeasurement implements Measurement {

    private static final int SERIES = 10_000;
    private static final int SCRAPES_A_ROUND = 100;
    private static final int SAMPLES = SERIES * SCRAPES_A_ROUND;
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 4;
    private static final int SETTLE_MILLIS = 1_000;
    private static final String METRIC = "measured_requests";

    @Override
    public void run(Path root, Folder folder, List<String> arguments) throws SQLException {
        int perRequest = arguments.isEmpty() ? 2_500 : Integer.parseInt(arguments.get(0));
        int together = arguments.size() < 2 ? 1 : Integer.parseInt(arguments.get(1));
        try (BelvedereServer belvedere = new BelvedereServer(
                        root,
                        folder.path().resolve("belvedere"),
                        29_080,
                        Map.of(
                                "BELVEDERE_INGEST_MAX_SAMPLES_PER_SECOND", "100000000",
                                // Bringing to rest is measured apart, as the compaction of the other one is.
                                "BELVEDERE_SAMPLE_SEAL_GRACE_SECONDS", "43200"));
                PrometheusServer prometheus = new PrometheusServer(folder.path().resolve("prometheus"), 29_099)) {
            belvedere.start();
            prometheus.start();
            long start = System.currentTimeMillis() - (WARM_UP + ROUNDS + 1L) * SCRAPES_A_ROUND * Scrapes.STEP_MILLIS;
            Scrapes scrapes = new Scrapes(METRIC, SERIES, perRequest, start, 1);
            System.out.printf(
                    Locale.ROOT,
                    "%d samples a round, a request has %d series with %d samples each, %d connections%n",
                    SAMPLES,
                    perRequest,
                    together,
                    CONNECTIONS);
            System.out.println("| round | Belvedere samples/CPU-s | its PostgreSQL's share | samples/s | Prometheus"
                    + " samples/CPU-s | samples/s | COPY samples/CPU-s |");
            List<Round> rounds = new ArrayList<>();
            try (StoredSamples database = belvedere.storedSamples();
                    RowTable rows = new RowTable(database.connection())) {
                for (int number = -WARM_UP; number < ROUNDS; number++) {
                    List<byte[]> bodies = scrapes.next(SCRAPES_A_ROUND, together);
                    boolean belvedereFirst = number % 2 == 0;
                    Round round = round(belvedere, prometheus, bodies, belvedereFirst)
                            .withCopy(copy(belvedere, rows, start + (number + WARM_UP) * 1_000_000L));
                    round.print(number < 0 ? "warm-up" : "" + (number + 1));
                    if (number >= 0) {
                        rounds.add(round);
                    }
                }
            }
            long expected = (long) (WARM_UP + ROUNDS) * SAMPLES;
            Measurement.require(belvedere.name(), expected, belvedere.samples(METRIC));
            Measurement.require(prometheus.name(), expected, prometheus.samples(METRIC));
            System.out.printf(
                    Locale.ROOT,
                    "All samples are there. Belvedere by Prometheus, median: %.2f; by COPY: %.2f%n",
                    median(rounds, round -> round.belvedere.perCpuSecond / round.prometheus.perCpuSecond),
                    median(rounds, round -> round.belvedere.perCpuSecond / round.copyPerCpuSecond));
        }
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }

    /** Samples of one server. */
    private record Speed(double perCpuSecond, double perSecond) {}

    private record Round(Speed belvedere, double databaseShare, Speed prometheus, double copyPerCpuSecond) {

        Round withCopy(double perCpuSecond) {
            return new Round(belvedere, databaseShare, prometheus, perCpuSecond);
        }

        void print(String name) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %.2f | %,.0f | %,.0f | %,.0f | %,.0f |%n",
                    name,
                    belvedere.perCpuSecond,
                    databaseShare,
                    belvedere.perSecond,
                    prometheus.perCpuSecond,
                    prometheus.perSecond,
                    copyPerCpuSecond);
        }
    }

    /** In turn, so that none always has the machine as the other has left it. */
    private static Round round(
            BelvedereServer belvedere, PrometheusServer prometheus, List<byte[]> bodies, boolean belvedereFirst) {
        Optional<Speed> theirs = belvedereFirst ? Optional.empty() : Optional.of(send(prometheus, bodies));
        double database = belvedere.databaseCpuSeconds();
        Speed ours = send(belvedere, bodies);
        double share = (belvedere.databaseCpuSeconds() - database) * ours.perCpuSecond / SAMPLES;
        return new Round(ours, share, theirs.orElseGet(() -> send(prometheus, bodies)), 0);
    }

    /** What was put off for a moment is in the processor time too. */
    private static Speed send(Contender server, List<byte[]> bodies) {
        double cpu = server.cpuSeconds();
        long began = System.nanoTime();
        int again = new Sender(server).send(bodies, CONNECTIONS);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (again > 0) {
            throw new IllegalStateException(server.name() + " put off " + again + " requests");
        }
        Pause.millis(SETTLE_MILLIS);
        return new Speed(SAMPLES / (server.cpuSeconds() - cpu), SAMPLES / seconds);
    }

    private static double copy(BelvedereServer server, RowTable rows, long start) throws SQLException {
        double cpu = server.databaseCpuSeconds();
        int[] series = new int[SERIES];
        long[] times = new long[SERIES];
        double[] values = new double[SERIES];
        Arrays.setAll(series, i -> i);
        for (int scrape = 0; scrape < SCRAPES_A_ROUND; scrape++) {
            Arrays.fill(times, start + (long) scrape * Scrapes.STEP_MILLIS);
            Arrays.fill(values, scrape);
            rows.copy(series, times, values);
        }
        Pause.millis(SETTLE_MILLIS);
        return SAMPLES / (server.databaseCpuSeconds() - cpu);
    }
}
