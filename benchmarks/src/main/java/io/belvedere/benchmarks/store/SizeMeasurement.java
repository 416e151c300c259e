package io.belvedere.benchmarks.store;

import io.belvedere.benchmarks.SampleKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What a sample takes on disk once it is at rest, with all indexes: three days of 200 series at 15 s, by kind of data, in
 * Belvedere, in compacted blocks of Prometheus and in a table of rows.
 */
final class SizeMeasurement implements Measurement {

    private static final List<SampleKind> KINDS = List.of(
            SampleKind.INTEGER_WALK,
            SampleKind.DECIMAL_GAUGE_WITH_JITTER,
            SampleKind.FULL_PRECISION,
            SampleKind.COUNTER,
            SampleKind.MOSTLY_CONSTANT);
    private static final int SERIES = 200;
    private static final int STEP_MILLIS = 15_000;
    private static final long DAY = 86_400_000;
    private static final int DAYS = 3;
    private static final int STEPS = (int) (DAYS * DAY / STEP_MILLIS);
    private static final int STEPS_A_REQUEST = 20;
    private static final int REQUESTS_AT_ONCE = 64;
    private static final long SAMPLES = (long) SERIES * STEPS;
    private static final int REST_SECONDS = 900;

    /** Days of Belvedere and the longest of three levels of blocks, which hold 2, 6 and 18 h, begin together so often. */
    private static final long ALIGNED = DAYS * DAY;

    @Override
    public void run(Path root, Folder folder, List<String> arguments) throws SQLException {
        long end = System.currentTimeMillis() / ALIGNED * ALIGNED;
        List<PrometheusServer> prometheis = new ArrayList<>();
        try (BelvedereServer belvedere = new BelvedereServer(
                root,
                folder.path().resolve("belvedere"),
                29_080,
                Map.of(
                        "BELVEDERE_INGEST_MAX_SAMPLES_PER_SECOND", "100000000",
                        "BELVEDERE_INGEST_MAX_AGE_SECONDS", "3000000",
                        "BELVEDERE_SAMPLE_SEAL_INTERVAL_SECONDS", "1",
                        "BELVEDERE_SAMPLE_SEAL_GRACE_SECONDS", "0",
                        "BELVEDERE_SAMPLE_LATE_GRACE_SECONDS", "5",
                        "BELVEDERE_COMPACTION_SETTLE_SECONDS", "0"))) {
            belvedere.start();
            try (StoredSamples database = belvedere.storedSamples();
                    RowTable rows = new RowTable(database.connection())) {
                List<Long> rowBytes = new ArrayList<>();
                for (int kind = 0; kind < KINDS.size(); kind++) {
                    PrometheusServer prometheus =
                            new PrometheusServer(folder.path().resolve("prometheus-" + kind), 29_090 + kind);
                    prometheis.add(prometheus);
                    prometheus.start();
                    long start = end - (KINDS.size() - kind) * ALIGNED;
                    fill(KINDS.get(kind), start, belvedere, prometheus, rows);
                    Measurement.require("the table", SAMPLES, rows.count());
                    rowBytes.add(rows.bytes());
                    rows.empty();
                    System.out.println(KINDS.get(kind) + " sent");
                }
                awaitRest(database.connection(), end - KINDS.size() * ALIGNED, end);
                awaitRest(prometheis);
                print(database.connection(), end, prometheis, rowBytes);
            }
            Measurement.require(belvedere.name(), SAMPLES * KINDS.size(), belvedere.samples("measured"));
        } finally {
            prometheis.forEach(PrometheusServer::close);
        }
    }

    private static void fill(
            SampleKind kind, long start, BelvedereServer belvedere, PrometheusServer prometheus, RowTable rows)
            throws SQLException {
        Random random = new Random(kind.name().hashCode());
        List<WriteRequest.Series> series = new ArrayList<>();
        double[] last = new double[SERIES];
        for (int i = 0; i < SERIES; i++) {
            series.add(new WriteRequest.Series(
                    "measured",
                    Map.of("kind", kind.name(), "instance", "app-" + i + ".prod.example:9100", "job", "application")));
            last[i] = 1_024;
        }
        List<byte[]> bodies = new ArrayList<>();
        for (int step = 0; step < STEPS; step += STEPS_A_REQUEST) {
            WriteRequest request = new WriteRequest();
            Batch batch = new Batch();
            for (int i = 0; i < SERIES; i++) {
                long[] times = new long[STEPS_A_REQUEST];
                double[] values = new double[STEPS_A_REQUEST];
                for (int j = 0; j < STEPS_A_REQUEST; j++) {
                    last[i] = kind.next(last[i], random);
                    values[j] = last[i];
                    times[j] = start + (long) (step + j) * STEP_MILLIS + kind.jitter(random) + 100;
                    batch.put(i, j, times[j], values[j]);
                }
                request.add(series.get(i), times, values);
            }
            bodies.add(request.compressed());
            batch.copy(rows);
            if (bodies.size() == REQUESTS_AT_ONCE || step + STEPS_A_REQUEST == STEPS) {
                // One connection, since that Prometheus takes samples in their order only.
                new Sender(prometheus).send(bodies, 1);
                new Sender(belvedere).send(bodies, 1);
                bodies.clear();
            }
        }
        // What makes the last block complete: a sample behind it.
        for (int hours = 4; hours <= 8; hours += 4) {
            long[] later = {start + ALIGNED + hours * 3_600_000L};
            prometheusOnly(prometheus, later);
        }
    }

    private static void prometheusOnly(PrometheusServer prometheus, long[] time) {
        byte[] body = new WriteRequest()
                .add(new WriteRequest.Series("behind", Map.of()), time, new double[] {1})
                .compressed();
        new Sender(prometheus).send(List.of(body), 1);
    }

    private void awaitRest(Connection connection, long from, long until) {
        Pause.until("all days of Belvedere compacted", REST_SECONDS, 1_000, () -> {
            try {
                return restingSamples(connection, from, until) == SAMPLES * KINDS.size();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static long restingSamples(Connection connection, long from, long until) throws SQLException {
        return Sql.number(
                connection,
                "select coalesce(sum(sample_count), 0) from chunk_generation where state = 'VISIBLE'"
                        + " and retention_class like 'raw %' and from_time >= " + from + " and until_time <= " + until);
    }

    /** Its compactor looks once a minute. */
    private static void awaitRest(List<PrometheusServer> prometheis) {
        long[] state = {0, System.nanoTime()};
        Pause.until("blocks of Prometheus compacted", REST_SECONDS, 1_000, () -> {
            boolean complete = prometheis.stream().allMatch(each -> each.blockSamples() >= SAMPLES);
            long blocks = complete
                    ? prometheis.stream()
                            .mapToLong(PrometheusServer::blockCount)
                            .sum()
                    : 0;
            if (blocks != state[0]) {
                state[0] = blocks;
                state[1] = System.nanoTime();
            }
            return blocks > 0 && System.nanoTime() - state[1] > 130_000_000_000L;
        });
    }

    private static void print(Connection connection, long end, List<PrometheusServer> prometheis, List<Long> rowBytes)
            throws SQLException {
        double seriesBytes = (double) Sql.number(connection, "select pg_total_relation_size('series')")
                / Sql.number(connection, "select count(*) from series");
        System.out.println("| bytes a sample | Belvedere | of which series | with roll-ups | Prometheus | rows"
                + " | by Prometheus | rows by Belvedere |");
        double sum = 0;
        double theirSum = 0;
        for (int kind = 0; kind < KINDS.size(); kind++) {
            long from = end - (KINDS.size() - kind) * ALIGNED;
            double ofSeries = seriesBytes * SERIES / SAMPLES;
            double ours = (double) tableBytes(connection, from, "raw %") / SAMPLES + ofSeries;
            double rollUps = (double) tableBytes(connection, from, "%") / SAMPLES + ofSeries;
            PrometheusServer prometheus = prometheis.get(kind);
            // The samples behind the last block are in blocks too.
            long inBlocks = prometheus.blockSamples();
            if (inBlocks < SAMPLES || inBlocks > SAMPLES + 2) {
                throw new IllegalStateException("Prometheus has " + inBlocks + " of " + SAMPLES);
            }
            double theirs = (double) prometheus.blockBytes() / inBlocks;
            double rows = (double) rowBytes.get(kind) / SAMPLES;
            sum += ours;
            theirSum += theirs;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f | %.3f | %.1f | %.2f | %.0f |%n",
                    KINDS.get(kind),
                    ours,
                    ofSeries,
                    rollUps,
                    theirs,
                    rows,
                    ours / theirs,
                    rows / ours);
        }
        System.out.printf(
                Locale.ROOT,
                "mean: %.3f and %.3f, %.2f of it%n",
                sum / KINDS.size(),
                theirSum / KINDS.size(),
                sum / theirSum);
    }

    private static long tableBytes(Connection connection, long from, String classes) throws SQLException {
        return Sql.number(
                connection,
                "select coalesce(sum(pg_total_relation_size(cast('chunk_' || id as regclass))), 0)"
                        + " from chunk_generation where state = 'VISIBLE' and retention_class like '" + classes
                        + "' and from_time >= " + from + " and until_time <= " + (from + ALIGNED));
    }

    /** The samples of a request in the order of time, as rows come in. */
    private static final class Batch {
        private final int[] series = new int[SERIES * STEPS_A_REQUEST];
        private final long[] times = new long[SERIES * STEPS_A_REQUEST];
        private final double[] values = new double[SERIES * STEPS_A_REQUEST];

        void put(int ofSeries, int step, long time, double value) {
            int at = step * SERIES + ofSeries;
            series[at] = ofSeries;
            times[at] = time;
            values[at] = value;
        }

        void copy(RowTable rows) throws SQLException {
            rows.copy(series, times, values);
        }
    }
}
