package io.belvedere.benchmarks.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ninety days of three tables, 16.6 million rows, loaded by remote write, brought to rest and compacted; then all bytes. */
final class LoadMeasurement implements Measurement {

    private static final long DAY = 86_400_000;
    private static final int DAYS = 90;
    private static final String METRIC = "measured";
    private static final int REST_SECONDS = 3_600;

    @Override
    public void run(Path root, Folder folder, List<String> arguments) throws SQLException {
        int days = arguments.isEmpty() ? DAYS : Integer.parseInt(arguments.get(0));
        try (BelvedereServer belvedere = new BelvedereServer(
                root,
                folder.path().resolve("belvedere"),
                29_080,
                Map.of(
                        "BELVEDERE_INGEST_MAX_SAMPLES_PER_SECOND", "100000000",
                        "BELVEDERE_INGEST_MAX_AGE_SECONDS", "8640000",
                        "BELVEDERE_RETENTION_RAW_DAYS", "100",
                        "BELVEDERE_SAMPLE_SEAL_INTERVAL_SECONDS", "1",
                        "BELVEDERE_SAMPLE_SEAL_GRACE_SECONDS", "0",
                        "BELVEDERE_SAMPLE_LATE_GRACE_SECONDS", "5",
                        "BELVEDERE_COMPACTION_SETTLE_SECONDS", "0"))) {
            belvedere.start();
            long end = System.currentTimeMillis() / DAY * DAY;
            NinetyDays data = new NinetyDays(METRIC, end - days * DAY);
            long steps = days * DAY / NinetyDays.STEP_MILLIS;
            long samples = data.series() * steps;
            double cpu = belvedere.cpuSeconds();
            long began = System.nanoTime();
            int again = 0;
            Sender sender = new Sender(belvedere);
            for (int day = 0; day < days; day++) {
                again += sender.send(data.nextDay(), 2);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d series, %,d rows, %,d samples sent in %.0f s; asked to come again %d times%n",
                    data.series(),
                    NinetyDays.rowsAtATime() * steps,
                    samples,
                    (System.nanoTime() - began) / 1e9,
                    again);
            try (StoredSamples database = belvedere.storedSamples()) {
                Connection connection = database.connection();
                Pause.until("all days compacted", REST_SECONDS, 1_000, () -> atRest(connection, end) == samples);
                System.out.printf(
                        Locale.ROOT,
                        "at rest after %.0f s, %.0f CPU-seconds%n",
                        (System.nanoTime() - began) / 1e9,
                        belvedere.cpuSeconds() - cpu);
                System.out.println("| tier | tables | rows of PostgreSQL | MB |");
                for (String tier : List.of("raw", "5m", "1h")) {
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %d | %d | %.1f |%n",
                            tier,
                            Sql.number(connection, "select count(*) " + ofTier(tier, end)),
                            Sql.number(connection, "select sum(series_count) " + ofTier(tier, end)),
                            Sql.number(
                                            connection,
                                            "select sum(pg_total_relation_size(cast('chunk_' || id as regclass))) "
                                                    + ofTier(tier, end))
                                    / 1e6);
                }
                System.out.printf(
                        Locale.ROOT,
                        "whole database: %.1f MB%n",
                        Sql.number(connection, "select pg_database_size(current_database())") / 1e6);
            }
            Measurement.require(belvedere.name(), samples, belvedere.samples(METRIC));
        }
    }

    private static String ofTier(String tier, long end) {
        return "from chunk_generation where state = 'VISIBLE' and retention_class like '" + tier
                + " %' and until_time <= " + end;
    }

    private static long atRest(Connection connection, long end) {
        try {
            return Sql.number(connection, "select coalesce(sum(sample_count), 0) " + ofTier("raw", end));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
