package io.belvedere.benchmarks.store;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.chunk.Samples;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the database of a Belvedere holds of a metric: chunks at rest, and rows of the log that no chunk has. Read from the
 * tables, so that it says what is durable and not what a server remembers.
 */
final class StoredSamples implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 100;

    private final Connection connection;

    private StoredSamples(Connection connection) {
        this.connection = connection;
    }

    static StoredSamples of(String url, String user, String password) {
        try {
            Connection connection = DriverManager.getConnection(url, user, password);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new StoredSamples(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Connection connection() {
        return connection;
    }

    /**
     * The samples of a series, each time once.
     *
     * @param repetitions how many more there are with the time and the value of another. Readers see them once: one comes
     *     to be when a sender that does not number its batches sends one again whose samples are at rest already
     */
    record Series(Samples samples, int repetitions) {}

    /** Without repetitions, of which there must be none. */
    long count(String metric) {
        Map<SortedMap<String, String>, Series> all = read(metric);
        long repetitions = all.values().stream().mapToLong(Series::repetitions).sum();
        if (repetitions > 0) {
            throw new IllegalStateException(repetitions + " samples of " + metric + " are there twice");
        }
        return all.values().stream().mapToLong(each -> each.samples().size()).sum();
    }

    /** The samples of each series of the metric, by its labels and in the order of time. */
    Map<SortedMap<String, String>, Series> read(String metric) {
        try {
            Map<Integer, SortedMap<String, String>> labels = series(metric);
            Map<Integer, Column> columns = new HashMap<>();
            labels.keySet().forEach(ref -> columns.put(ref, new Column()));
            List<Generation> generations = generations();
            for (Generation generation : generations) {
                readChunks(generation, columns);
            }
            readLog(generations, columns);
            connection.rollback();
            Map<SortedMap<String, String>, Series> samples = new HashMap<>();
            columns.forEach((ref, column) -> {
                if (column.size > 0) {
                    samples.put(of(ref, labels), column.sorted(of(ref, labels).toString()));
                }
            });
            return samples;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static SortedMap<String, String> of(int ref, Map<Integer, SortedMap<String, String>> labels) {
        return labels.getOrDefault(ref, new TreeMap<>());
    }

    private Map<Integer, SortedMap<String, String>> series(String metric) throws SQLException {
        Map<Integer, SortedMap<String, String>> series = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select ref, labels from series where position(convert_to(?, 'UTF8') in labels) > 0")) {
            statement.setString(1, metric);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    SortedMap<String, String> labels = LoggedSamples.labels(rows.getBytes(2));
                    if (metric.equals(labels.get("__name__"))) {
                        series.put(rows.getInt(1), labels);
                    }
                }
            }
        }
        return series;
    }

    private record Generation(long id, long from, long until, Map<Integer, Long> cut) {

        boolean has(long timestamp, int writer, long sequence) {
            return timestamp >= from && timestamp < until && sequence <= cut.getOrDefault(writer, 0L);
        }
    }

    private List<Generation> generations() throws SQLException {
        List<Generation> generations = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        """
                        select id, from_time, until_time, cut_writers, cut_sequences from chunk_generation
                        where state = 'VISIBLE' and (retention_class = '' or retention_class like 'raw %')
                        order by id
                        """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Integer[] writers = (Integer[]) rows.getArray(4).getArray();
                Long[] sequences = (Long[]) rows.getArray(5).getArray();
                Map<Integer, Long> cut = new HashMap<>();
                for (int i = 0; i < writers.length; i++) {
                    cut.put(writers[i], sequences[i]);
                }
                generations.add(new Generation(rows.getLong(1), rows.getLong(2), rows.getLong(3), cut));
            }
        }
        return generations;
    }

    private void readChunks(Generation generation, Map<Integer, Column> columns) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select series, payload from chunk_" + generation.id)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Column column = columns.get(rows.getInt(1));
                    if (column != null) {
                        column.add(ChunkCodec.decode(rows.getBytes(2)));
                    }
                }
            }
        }
    }

    private void readLog(List<Generation> generations, Map<Integer, Column> columns) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select writer, sequence, payload from sample_log")) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int writer = rows.getInt(1);
                    long sequence = rows.getLong(2);
                    LoggedSamples.Row row = LoggedSamples.row(rows.getBytes(3));
                    for (int i = 0; i < row.series().length; i++) {
                        long timestamp = row.timestamps()[i];
                        Column column = columns.get(row.series()[i]);
                        if (column != null
                                && generations.stream()
                                        .noneMatch(generation -> generation.has(timestamp, writer, sequence))) {
                            column.add(timestamp, row.values()[i]);
                        }
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Column {
        private long[] timestamps = new long[16];
        private double[] values = new double[16];
        private int size;

        void add(Samples samples) {
            for (int i = 0; i < samples.size(); i++) {
                add(samples.timestamps()[i], samples.values()[i]);
            }
        }

        void add(long timestamp, double value) {
            if (size == timestamps.length) {
                timestamps = Arrays.copyOf(timestamps, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            timestamps[size] = timestamp;
            values[size] = value;
            size++;
        }

        Series sorted(String series) {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (one, other) -> Long.compare(timestamps[one], timestamps[other]));
            long[] inOrder = new long[size];
            double[] theirs = new double[size];
            int kept = 0;
            for (int i : order) {
                if (kept == 0 || timestamps[i] != inOrder[kept - 1]) {
                    inOrder[kept] = timestamps[i];
                    theirs[kept] = values[i];
                    kept++;
                } else if (Double.doubleToRawLongBits(values[i]) != Double.doubleToRawLongBits(theirs[kept - 1])) {
                    throw new IllegalStateException(series + " has two values at " + timestamps[i]);
                }
            }
            return new Series(Samples.of(Arrays.copyOf(inOrder, kept), Arrays.copyOf(theirs, kept)), size - kept);
        }
    }
}
