package io.belvedere.benchmarks.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a sample costs in processor time until it is durable: remote write to Belvedere and to Prometheus, and binary COPY
 * of rows into the PostgreSQL of that Belvedere, a million samples in turn.
 */
final class IngestMeasurement implements Measurement {

    private static final int SERIES = 10_000;
    private static final int SCRAPES_A_ROUND = 100;
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 4;
    private static final int SETTLE_MILLIS = 1_000;
    private static final String METRIC = "measured_requests";

    @Override
    public void run(Path root, Folder folder, List<String> arguments) throws SQLException {
        int perRequest = arguments.isEmpty() ? 2_500 : Integer.parseInt(arguments.get(0));
        int together = arguments.size() < 2 ? 1 : Integer.parseInt(arguments.get(1));
        int samples = SERIES * SCRAPES_A_ROUND;
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
                    samples,
                    perRequest,
                    together,
                    CONNECTIONS);
            System.out.println("| round | Belvedere samples/CPU-s | its PostgreSQL's share | samples/s | Prometheus"
                    + " samples/CPU-s | samples/s | COPY samples/CPU-s |");
            double[][] rates = new double[ROUNDS][];
            try (StoredSamples database = belvedere.storedSamples();
                    RowTable rows = new RowTable(database.connection())) {
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    List<byte[]> bodies = scrapes.next(SCRAPES_A_ROUND, together);
                    double[] figures = round % 2 == 0
                            ? concat(belvedere(belvedere, bodies, samples), prometheus(prometheus, bodies, samples))
                            : backwards(belvedere, prometheus, bodies, samples);
                    double copy = copy(belvedere, rows, start + (round + WARM_UP) * 1_000_000L, samples);
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %,.0f | %.2f | %,.0f | %,.0f | %,.0f | %,.0f |%n",
                            round < 0 ? "warm-up" : "" + (round + 1),
                            figures[0],
                            figures[1],
                            figures[2],
                            figures[3],
                            figures[4],
                            copy);
                    if (round >= 0) {
                        rates[round] = new double[] {figures[0], figures[3], copy};
                    }
                }
            }
            long expected = (long) (WARM_UP + ROUNDS) * samples;
            Measurement.require(belvedere.name(), expected, belvedere.samples(METRIC));
            Measurement.require(prometheus.name(), expected, prometheus.samples(METRIC));
            double[] prometheusRatios = Arrays.stream(rates)
                    .mapToDouble(rate -> rate[0] / rate[1])
                    .sorted()
                    .toArray();
            double[] copyRatios = Arrays.stream(rates)
                    .mapToDouble(rate -> rate[0] / rate[2])
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "All samples are there. Belvedere by Prometheus, median: %.2f; by COPY: %.2f%n",
                    prometheusRatios[ROUNDS / 2],
                    copyRatios[ROUNDS / 2]);
        }
    }

    private static double[] belvedere(BelvedereServer server, List<byte[]> bodies, int samples) {
        double database = server.databaseCpuSeconds();
        double cpu = server.cpuSeconds();
        double seconds = send(server, bodies);
        double used = server.cpuSeconds() - cpu;
        return new double[] {samples / used, (server.databaseCpuSeconds() - database) / used, samples / seconds};
    }

    private static double[] prometheus(PrometheusServer server, List<byte[]> bodies, int samples) {
        double cpu = server.cpuSeconds();
        double seconds = send(server, bodies);
        return new double[] {samples / (server.cpuSeconds() - cpu), samples / seconds};
    }

    private static double[] backwards(
            BelvedereServer belvedere, PrometheusServer prometheus, List<byte[]> bodies, int samples) {
        double[] theirs = prometheus(prometheus, bodies, samples);
        return concat(belvedere(belvedere, bodies, samples), theirs);
    }

    /** What was put off for a moment is in the figures too. */
    private static double send(Contender server, List<byte[]> bodies) {
        long began = System.nanoTime();
        int again = new Sender(server).send(bodies, CONNECTIONS);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (again > 0) {
            throw new IllegalStateException(server.name() + " put off " + again + " requests");
        }
        Pause.millis(SETTLE_MILLIS);
        return seconds;
    }

    private static double copy(BelvedereServer server, RowTable rows, long start, int samples) throws SQLException {
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
        return samples / (server.databaseCpuSeconds() - cpu);
    }

    private static double[] concat(double[] one, double[] other) {
        double[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
