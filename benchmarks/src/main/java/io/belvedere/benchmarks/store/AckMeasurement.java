package io.belvedere.benchmarks.store;

import io.belvedere.benchmarks.Percentiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a sender waits for 500 samples to be durable, in turn with the durable insert of 4 kB into the same PostgreSQL. */
final class AckMeasurement implements Measurement {

    private static final int SERIES = 500;
    private static final int WARM_UP = 10_000;
    private static final int ROUNDS = 5_000;
    private static final String METRIC = "measured_requests";

    @Override
    public void run(Path root, Folder folder, List<String> arguments) throws SQLException {
        try (BelvedereServer belvedere = new BelvedereServer(
                root,
                folder.path().resolve("belvedere"),
                29_080,
                // Nothing comes to rest meanwhile, which happens once in two hours.
                Map.of("BELVEDERE_SAMPLE_SEAL_GRACE_SECONDS", "43200"))) {
            belvedere.start();
            long start = System.currentTimeMillis() - (WARM_UP + ROUNDS) * (long) Scrapes.STEP_MILLIS;
            Scrapes scrapes = new Scrapes(METRIC, SERIES, SERIES, start, 2);
            List<byte[]> bodies = scrapes.next(WARM_UP + ROUNDS, 1);
            Percentiles acks = new Percentiles();
            Percentiles inserts = new Percentiles();
            Sender sender = new Sender(belvedere);
            try (StoredSamples database = belvedere.storedSamples()) {
                Connection connection = database.connection();
                Sql.execute(connection, "create table measured_insert (id bigserial primary key, bytes bytea)");
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into measured_insert (bytes) values (?)")) {
                    for (int round = 0; round < bodies.size(); round++) {
                        long ack = time(sender, bodies.get(round));
                        long inserted = time(insert, connection);
                        if (round >= WARM_UP) {
                            acks.add(ack);
                            inserts.add(inserted);
                        }
                    }
                }
                Sql.execute(connection, "drop table measured_insert");
            }
            Measurement.require(belvedere.name(), (long) bodies.size() * SERIES, belvedere.samples(METRIC));
            System.out.println("| ms | p50 | p95 | p99 | max |");
            print("500 samples by remote write until acknowledged", acks);
            print("4 kB row by insert and commit", inserts);
            System.out.printf(Locale.ROOT, "p99 by p99: %.2f%n", acks.millis(0.99) / inserts.millis(0.99));
        }
    }

    private static long time(Sender sender, byte[] body) {
        long began = System.nanoTime();
        if (sender.trySend(body, Map.of()) / 100 != 2) {
            throw new IllegalStateException("not taken");
        }
        return System.nanoTime() - began;
    }

    private static long time(PreparedStatement insert, Connection connection) throws SQLException {
        byte[] bytes = new byte[4_096];
        new java.util.Random().nextBytes(bytes);
        long began = System.nanoTime();
        insert.setBytes(1, bytes);
        insert.executeUpdate();
        connection.commit();
        return System.nanoTime() - began;
    }

    private static void print(String what, Percentiles times) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                what,
                times.millis(0.50),
                times.millis(0.95),
                times.millis(0.99),
                times.millis(1));
    }
}
