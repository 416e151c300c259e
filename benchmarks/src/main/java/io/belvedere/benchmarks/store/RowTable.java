package io.belvedere.benchmarks.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** What people do without a metric store: a table with a row for each sample and a primary key, filled by binary COPY. */
final class RowTable implements AutoCloseable {

    private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_BYTES = 19;
    private static final int ROW_BYTES = 2 + 3 * 4 + 4 + 8 + 8;
    /** PostgreSQL counts microseconds from the year 2000. */
    private static final long EPOCH_MILLIS = 946_684_800_000L;

    private final Connection connection;

    RowTable(Connection connection) throws SQLException {
        this.connection = connection;
        // Else it is vacuumed while somebody else's processor time is measured.
        Sql.execute(
                connection,
                "create table sample_row (series integer, at timestamptz, value double precision,"
                        + " primary key (series, at)) with (autovacuum_enabled = false)");
    }

    /** One transaction. */
    void copy(int[] series, long[] timestamps, double[] values) throws SQLException {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + ROW_BYTES * series.length + 2);
        bytes.put(HEADER).putInt(0).putInt(0);
        for (int i = 0; i < series.length; i++) {
            bytes.putShort((short) 3).putInt(4).putInt(series[i]);
            bytes.putInt(8).putLong((timestamps[i] - EPOCH_MILLIS) * 1_000);
            bytes.putInt(8).putDouble(values[i]);
        }
        bytes.putShort((short) -1);
        CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy sample_row from stdin (format binary)");
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        copy.endCopy();
        connection.commit();
    }

    long count() throws SQLException {
        return Sql.number(connection, "select count(*) from sample_row");
    }

    /** With its index. */
    long bytes() throws SQLException {
        return Sql.number(connection, "select pg_total_relation_size('sample_row')");
    }

    void empty() throws SQLException {
        Sql.execute(connection, "truncate sample_row");
    }

    @Override
    public void close() throws SQLException {
        Sql.execute(connection, "drop table sample_row");
    }
}
