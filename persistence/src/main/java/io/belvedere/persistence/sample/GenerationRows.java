package io.belvedere.persistence.sample;

import io.belvedere.persistence.row.Jdbc;
import io.belvedere.problem.BelvedereException;
import io.belvedere.sample.Generation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of {@code chunk_generation}. */
final class GenerationRows {

    static final String VISIBLE =
            """
            select id, from_time, until_time, cut_writers, cut_sequences from chunk_generation
            where state = 'VISIBLE' and until_time > ? and from_time < ? order by from_time, id
            """;

    private static final String LOCK_OPEN =
            """
            select id, from_time, until_time, cut_writers, cut_sequences from chunk_generation
            where id = ? and state = 'OPEN' for share
            """;

    /** Who reads has asked for the generations just before, and may not have come to their tables yet. */
    private static final String LEFTOVERS =
            """
            select id from chunk_generation
            where state = 'OPEN' or (state = 'REPLACED' and replaced_at < now() - interval '1 minute') order by id
            """;

    private GenerationRows() {}

    static long insert(Connection connection, long from, long until) throws SQLException {
        String sql = "insert into chunk_generation (from_time, until_time, state) values (?, ?, 'OPEN') returning id";
        return ids(connection, sql, from, until).get(0);
    }

    /** The generation if it can still be written to; nobody completes or deletes it before the transaction ends. */
    static Generation lockOpen(Connection connection, long id) throws SQLException {
        return generations(connection, LOCK_OPEN, id).stream()
                .findFirst()
                .orElseThrow(() -> BelvedereException.notFound("open generation", id));
    }

    static List<Generation> visible(Connection connection, long from, long until) throws SQLException {
        return generations(connection, VISIBLE, from, until);
    }

    static List<Long> leftovers(Connection connection) throws SQLException {
        return ids(connection, LEFTOVERS);
    }

    static void replace(Connection connection, List<Long> replaced) throws SQLException {
        for (long id : replaced) {
            String sql = "update chunk_generation set state = 'REPLACED', replaced_at = now()"
                    + " where id = ? and state = 'VISIBLE'";
            if (Jdbc.execute(connection, sql, id) == 0) {
                throw BelvedereException.notFound("visible generation", id);
            }
        }
    }

    static void show(Connection connection, long id, Map<Integer, Long> cut) throws SQLException {
        Positions positions = Positions.of(cut);
        String sql = "update chunk_generation set state = 'VISIBLE', cut_writers = ?, cut_sequences = ?"
                + " where id = ? and state = 'OPEN'";
        if (Jdbc.execute(connection, sql, positions.writers(), positions.sequences(), id) == 0) {
            throw BelvedereException.notFound("open generation", id);
        }
    }

    static void delete(Connection connection, long id) throws SQLException {
        Jdbc.execute(connection, "delete from chunk_generation where id = ?", id);
    }

    private static List<Generation> generations(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = Jdbc.prepare(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            List<Generation> generations = new ArrayList<>();
            while (found.next()) {
                Map<Integer, Long> cut = Positions.read(found.getArray(4), found.getArray(5));
                generations.add(new Generation(found.getLong(1), found.getLong(2), found.getLong(3), cut));
            }
            return generations;
        }
    }

    private static List<Long> ids(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = Jdbc.prepare(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            List<Long> ids = new ArrayList<>();
            while (found.next()) {
                ids.add(found.getLong(1));
            }
            return ids;
        }
    }
}
