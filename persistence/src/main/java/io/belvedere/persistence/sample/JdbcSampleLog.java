package io.belvedere.persistence.sample;

import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Jdbc;
import io.belvedere.sample.LogPosition;
import io.belvedere.sample.SampleLog;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sample log in PostgreSQL. An append is at most five round trips, whatever is in it. Transactions take what they
 * have in common in one order: producers, series, metadata.
 */
@Stateless
@Local(SampleLog.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JdbcSampleLog implements SampleLog {

    /**
     * Takes from all writers in turn, beginning with what is next of each. It goes from one writer that has rows to the
     * next by the key, since most that there ever were have none any more.
     */
    static final String READ =
            """
            with recursive active (writer) as (
                (select writer from sample_log order by writer limit 1)
                union all
                select next.writer
                from active a
                cross join lateral (
                    select l.writer from sample_log l where l.writer > a.writer order by l.writer limit 1) next)
            select l.writer, l.sequence, l.tenant_id, l.payload
            from active a
            left join unnest(cast(? as integer[]), cast(? as bigint[])) as seen (writer, sequence) on seen.writer = a.writer
            cross join lateral (
                select writer, sequence, tenant_id, payload, row_number() over (order by sequence) as place from (
                    select * from sample_log
                    where writer = a.writer and sequence > coalesce(seen.sequence, 0)
                    order by sequence limit ?) next) l
            order by l.place, l.writer
            limit ?
            """;

    static final String DELETE =
            """
            with old as (
                select l.writer, l.sequence
                from unnest(cast(? as integer[]), cast(? as bigint[])) as cut (writer, sequence)
                cross join lateral (
                    select writer, sequence from sample_log
                    where writer = cut.writer and sequence <= cut.sequence and max_time < ?
                    order by sequence limit ?) l
                order by l.writer, l.sequence
                limit ?),
            gone as (
                delete from sample_log l using old where l.writer = old.writer and l.sequence = old.sequence
                returning l.writer, l.sequence),
            noted as (
                update sample_writer w set deleted_up_to = greatest(deleted_up_to, last)
                from (select writer, max(sequence) as last from gone group by writer) of_writer
                where w.writer = of_writer.writer)
            select count(*) from gone
            """;

    static final String LAST =
            """
            select greatest(deleted_up_to, coalesce((select max(sequence) from sample_log l where l.writer = w.writer), 0))
            from sample_writer w where w.writer = ?
            """;

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JdbcSampleLog() {}

    JdbcSampleLog(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int newWriter(String node, Instant now) {
        return Jdbc.call(entities, connection -> (int) number(
                connection,
                "insert into sample_writer (node, started_at) values (?, ?) returning writer",
                node,
                utc(now)));
    }

    @Override
    public List<AppendedGroup> append(int writer, long sequence, List<Group> groups, Instant now) {
        return Jdbc.call(entities, connection -> append(connection, writer, sequence, groups, utc(now)));
    }

    private static List<AppendedGroup> append(
            Connection connection, int writer, long sequence, List<Group> groups, OffsetDateTime now)
            throws SQLException {
        boolean[] repeated = ProducerTurns.take(connection, groups, now);
        List<Group> kept = new ArrayList<>();
        for (int index = 0; index < repeated.length; index++) {
            if (!repeated[index]) {
                kept.add(groups.get(index));
            }
        }
        NewSeries series = new NewSeries(kept);
        series.store(connection);
        ToldMetadata.store(connection, kept);
        NewLogRows rows = new NewLogRows(kept.size());
        for (int index = 0; index < kept.size(); index++) {
            rows.add(kept.get(index).entry(), refs(kept.get(index), series.refs(index)));
        }
        rows.store(connection, writer, sequence, now);
        return told(repeated, sequence, series);
    }

    /** The series of a group, those included that got their refs just now. */
    private static int[] refs(Group group, int[] newRefs) {
        int[] series = group.entry().series();
        int[] refs = new int[series.length];
        for (int index = 0; index < refs.length; index++) {
            refs[index] = series[index] < 0 ? newRefs[-1 - series[index]] : series[index];
        }
        return refs;
    }

    private static List<AppendedGroup> told(boolean[] repeated, long sequence, NewSeries series) {
        List<AppendedGroup> told = new ArrayList<>();
        int kept = 0;
        for (boolean again : repeated) {
            if (again) {
                told.add(new AppendedGroup(0, new int[0]));
            } else {
                told.add(new AppendedGroup(sequence + kept, series.refs(kept)));
                kept++;
            }
        }
        return told;
    }

    /** A transaction whose end nobody heard may be about to be committed: first its lock, then another look. */
    @Override
    public long lastSequence(int writer) {
        return Jdbc.call(entities, connection -> {
            try (PreparedStatement wait = Jdbc.prepare(
                    connection, "select pg_advisory_xact_lock(?, ?)", NewLogRows.LOCKS_OF_WRITERS, writer)) {
                wait.execute();
            }
            return number(connection, LAST, writer);
        });
    }

    @Override
    public long lastSequence(TenantId tenant, String producer) {
        return Jdbc.call(
                entities,
                connection -> number(
                        connection,
                        "select last_sequence from producer where tenant_id = ? and producer = ?",
                        tenant.value(),
                        producer));
    }

    @Override
    public List<LogRow> read(Map<Integer, Long> behind, int maxRows) {
        return Jdbc.call(entities, connection -> {
            Positions seen = Positions.of(behind);
            try (PreparedStatement statement =
                            Jdbc.prepare(connection, READ, seen.writers(), seen.sequences(), maxRows, maxRows);
                    ResultSet found = statement.executeQuery()) {
                List<LogRow> rows = new ArrayList<>();
                while (found.next()) {
                    LogPosition position = new LogPosition(found.getInt(1), found.getLong(2));
                    TenantId tenant = new TenantId(found.getString(3));
                    rows.add(new LogRow(position, LogPayload.decode(tenant, found.getBytes(4))));
                }
                return rows;
            }
        });
    }

    @Override
    public int delete(Map<Integer, Long> upTo, Instant before, int maxRows) {
        Positions cut = Positions.of(upTo);
        return Jdbc.call(entities, connection -> (int)
                number(connection, DELETE, cut.writers(), cut.sequences(), before.toEpochMilli(), maxRows, maxRows));
    }

    /** The one number that a statement answers, 0 if it answers nothing. */
    private static long number(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = Jdbc.prepare(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
