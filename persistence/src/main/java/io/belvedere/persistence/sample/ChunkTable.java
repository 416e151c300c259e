package io.belvedere.persistence.sample;

import io.belvedere.persistence.row.Jdbc;
import io.belvedere.sample.StoredChunk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToIntFunction;

/** The table of a generation. The name is made from its number and from nothing that a caller gives. */
record ChunkTable(String name) {

    private static final int BYTES_AT_A_TIME = 8 << 20;

    static ChunkTable of(long generation) {
        return new ChunkTable("chunk_" + generation);
    }

    void create(Connection connection) throws SQLException {
        Jdbc.execute(connection, "create table " + name + " (like chunk including all)");
    }

    void drop(Connection connection) throws SQLException {
        Jdbc.execute(connection, "drop table " + name);
    }

    boolean isInUse(Connection connection) throws SQLException {
        String sql = "select 1 from pg_locks where locktype = 'relation' and pid <> pg_backend_pid()"
                + " and database = (select oid from pg_database where datname = current_database())"
                + " and relation = cast(? as regclass)";
        try (PreparedStatement statement = Jdbc.prepare(connection, sql, name);
                ResultSet found = statement.executeQuery()) {
            return found.next();
        }
    }

    /** In as many statements as it takes for none of them to be huge. */
    int insert(Connection connection, long begin, List<StoredChunk> chunks) throws SQLException {
        int from = 0;
        long bytes = 0;
        for (int index = 0; index < chunks.size(); index++) {
            bytes += chunks.get(index).payload().length;
            if (bytes >= BYTES_AT_A_TIME) {
                insertAll(connection, begin, chunks.subList(from, index + 1));
                from = index + 1;
                bytes = 0;
            }
        }
        insertAll(connection, begin, chunks.subList(from, chunks.size()));
        return chunks.size();
    }

    private void insertAll(Connection connection, long begin, List<StoredChunk> chunks) throws SQLException {
        if (!chunks.isEmpty()) {
            Jdbc.execute(
                    connection,
                    "insert into " + name + " (series, first_after, last_after, samples, payload) select * from unnest("
                            + "cast(? as integer[]), cast(? as integer[]), cast(? as integer[]), cast(? as integer[]),"
                            + " cast(? as bytea[]))",
                    integers(chunks, StoredChunk::series),
                    integers(chunks, chunk -> (int) (chunk.firstTime() - begin)),
                    integers(chunks, chunk -> (int) (chunk.lastTime() - begin)),
                    integers(chunks, StoredChunk::samples),
                    chunks.stream().map(StoredChunk::payload).toArray(byte[][]::new));
        }
    }

    private static int[] integers(List<StoredChunk> chunks, ToIntFunction<StoredChunk> column) {
        return chunks.stream().mapToInt(column).toArray();
    }
}
