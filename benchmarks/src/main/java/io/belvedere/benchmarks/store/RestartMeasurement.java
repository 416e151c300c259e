package io.belvedere.benchmarks.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a start takes after everything was killed with two hours of 10 000 series at ten seconds not at rest yet. */
final class RestartMeasurement implements Measurement {

    private static final int SERIES = 10_000;
    private static final int SCRAPES = 720;
    private static final int ROUNDS = 5;
    private static final String METRIC = "measured_requests";

    @Override
    public void run(Path root, Folder folder, List<String> arguments) {
        try (BelvedereServer belvedere = new BelvedereServer(
                        root,
                        folder.path().resolve("belvedere"),
                        29_080,
                        Map.of(
                                "BELVEDERE_INGEST_MAX_SAMPLES_PER_SECOND", "100000000",
                                "BELVEDERE_SAMPLE_SEAL_GRACE_SECONDS", "43200"));
                PrometheusServer prometheus = new PrometheusServer(folder.path().resolve("prometheus"), 29_099)) {
            belvedere.start();
            prometheus.start();
            long start = System.currentTimeMillis() - SCRAPES * (long) Scrapes.STEP_MILLIS;
            Scrapes scrapes = new Scrapes(METRIC, SERIES, 2_500, start, 3);
            for (int part = 0; part < 10; part++) {
                List<byte[]> bodies = scrapes.next(SCRAPES / 10, 1);
                new Sender(belvedere).send(bodies, 4);
                new Sender(prometheus).send(bodies, 4);
            }
            belvedere.kill();
            prometheus.kill();
            System.out.println("| round | Belvedere s | Prometheus s |");
            for (int round = 0; round < ROUNDS; round++) {
                double ours = start(belvedere);
                Measurement.require(belvedere.name(), (long) SERIES * SCRAPES, belvedere.samples(METRIC));
                belvedere.kill();
                double theirs = start(prometheus);
                Measurement.require(prometheus.name(), (long) SERIES * SCRAPES, prometheus.samples(METRIC));
                prometheus.kill();
                System.out.printf(Locale.ROOT, "| %d | %.2f | %.2f |%n", round + 1, ours, theirs);
            }
        }
    }

    private static double start(Contender contender) {
        long began = System.nanoTime();
        contender.start();
        return (System.nanoTime() - began) / 1e9;
    }
}
