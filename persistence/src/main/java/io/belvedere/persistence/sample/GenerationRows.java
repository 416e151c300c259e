package io.belvedere.persistence.sample;

import io.belvedere.persistence.row.Jdbc;
import io.belvedere.problem.BelvedereException;
import io.belvedere.sample.Generation;
import io.belvedere.sample.GenerationSize;
import io.belvedere.sample.RetiredGeneration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of {@code chunk_generation}. */
final class GenerationRows {

    private static final String COLUMNS =
            """
            select id, from_time, until_time, retention_class, cut_writers, cut_sequences,
                   series_count, sample_count, byte_count, retired_at
            from chunk_generation
            """;

    private static final String VISIBLE =
            COLUMNS + "where state = 'VISIBLE' and until_time > ? and from_time < ? order by from_time, id";

    private static final String VISIBLE_IDS = "select id from chunk_generation where state = 'VISIBLE' order by id";

    private static final String RETIRED = COLUMNS + "where state = 'RETIRED' order by from_time, id";

    private static final String LOCK_OPEN = COLUMNS + "where id = ? and state = 'OPEN' for share";

    private static final String INSERT =
            """
            insert into chunk_generation (from_time, until_time, retention_class, state) values (?, ?, ?, 'OPEN')
            returning id
            """;

    private static final String SHOW =
            """
            update chunk_generation set state = 'VISIBLE', cut_writers = ?, cut_sequences = ?
            where id = ? and state = 'OPEN'
            """;

    /** Payloads that lie outside their rows are not read for it. */
    private static final String MEASURE =
            """
            update chunk_generation set (series_count, sample_count, byte_count) =
                (select count(*), coalesce(sum(samples), 0), coalesce(sum(octet_length(payload)), 0) from %s)
            where id = ?
            """;

    private static final String REPLACE =
            """
            update chunk_generation set state = 'GONE', gone_at = now()
            where state = 'VISIBLE' and id = any (?) returning id
            """;

    private static final String RETIRE =
            """
            update chunk_generation set state = 'RETIRED', retired_at = ?
            where state = 'VISIBLE' and id = any (?) returning id
            """;

    private static final String RESTORE =
            """
            update chunk_generation set state = 'VISIBLE', retired_at = null
            where state = 'RETIRED' and id = any (?) returning id
            """;

    private static final String GIVE_UP =
            "update chunk_generation set state = 'GONE', gone_at = now() where state = 'RETIRED' and retired_at < ?";

    /** Who reads has asked for the generations just before, and may not have come to their tables yet. */
    private static final String LEFTOVERS =
            """
            select id from chunk_generation
            where state = 'OPEN' or (state = 'GONE' and gone_at < now() - interval '1 minute') order by id
            """;

    private GenerationRows() {}

    static long insert(Connection connection, long from, long until, String retentionClass) throws SQLException {
        return ids(connection, INSERT, from, until, retentionClass).get(0);
    }

    /** The generation if it can still be written to; nobody completes or deletes it before the transaction ends. */
    static Generation lockOpen(Connection connection, long id) throws SQLException {
        return generations(connection, LOCK_OPEN, id).stream().findFirst().orElseThrow(() -> notFound("open", id));
    }

    static List<Generation> visible(Connection connection, long from, long until) throws SQLException {
        return generations(connection, VISIBLE, from, until);
    }

    static List<Long> visibleIds(Connection connection) throws SQLException {
        return ids(connection, VISIBLE_IDS);
    }

    static List<RetiredGeneration> retired(Connection connection) throws SQLException {
        try (PreparedStatement statement = Jdbc.prepare(connection, RETIRED);
                ResultSet found = statement.executeQuery()) {
            List<RetiredGeneration> retired = new ArrayList<>();
            while (found.next()) {
                OffsetDateTime at = found.getObject(10, OffsetDateTime.class);
                retired.add(new RetiredGeneration(generation(found), at.toInstant()));
            }
            return retired;
        }
    }

    static List<Long> leftovers(Connection connection) throws SQLException {
        return ids(connection, LEFTOVERS);
    }

    /** First the state, for which it waits until nobody writes to the table; then what is in there. */
    static void show(Connection connection, long id, Map<Integer, Long> cut) throws SQLException {
        Positions positions = Positions.of(cut);
        if (Jdbc.execute(connection, SHOW, positions.writers(), positions.sequences(), id) == 0) {
            throw notFound("open", id);
        }
        Jdbc.execute(connection, MEASURE.formatted(ChunkTable.of(id).name()), id);
    }

    static void replace(Connection connection, List<Long> ids) throws SQLException {
        requireAll("visible", ids, ids(connection, REPLACE, array(ids)));
    }

    static void retire(Connection connection, List<Long> ids, OffsetDateTime now) throws SQLException {
        requireAll("visible", ids, ids(connection, RETIRE, now, array(ids)));
    }

    static void restore(Connection connection, List<Long> ids) throws SQLException {
        requireAll("retired", ids, ids(connection, RESTORE, array(ids)));
    }

    static void giveUp(Connection connection, OffsetDateTime retiredBefore) throws SQLException {
        Jdbc.execute(connection, GIVE_UP, retiredBefore);
    }

    static void delete(Connection connection, long id) throws SQLException {
        Jdbc.execute(connection, "delete from chunk_generation where id = ?", id);
    }

    private static long[] array(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    /** Each of them once. */
    private static void requireAll(String state, List<Long> wanted, List<Long> changed) {
        List<Long> missing = new ArrayList<>(wanted);
        changed.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw notFound(state, missing.get(0));
        }
    }

    private static BelvedereException notFound(String state, long id) {
        return BelvedereException.notFound(state + " generation", id);
    }

    private static List<Generation> generations(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = Jdbc.prepare(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            List<Generation> generations = new ArrayList<>();
            while (found.next()) {
                generations.add(generation(found));
            }
            return generations;
        }
    }

    private static Generation generation(ResultSet found) throws SQLException {
        return new Generation(
                found.getLong(1),
                found.getLong(2),
                found.getLong(3),
                found.getString(4),
                Positions.read(found.getArray(5), found.getArray(6)),
                new GenerationSize(found.getLong(7), found.getLong(8), found.getLong(9)));
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
