package io.belvedere.persistence.sample;

import io.belvedere.persistence.row.Jdbc;
import io.belvedere.sample.ProducerTurn;
import io.belvedere.sample.SampleLog.Group;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Tells batches that come again from those that come for the first time. */
final class ProducerTurns {

    /**
     * Changes no row if the batch has come before. Another transaction with a batch of the same producer is waited for
     * and then seen, so of two nodes that get the same batch at the same time one keeps it. No VALUES: the driver would
     * make one statement of many, which cannot change a row twice and does not tell what became of each.
     */
    static final String TAKE =
            """
            insert into producer (tenant_id, producer, last_sequence, last_at)
            select cast(? as text), cast(? as text), cast(? as bigint), cast(? as timestamptz)
            on conflict (tenant_id, producer) do update
            set last_sequence = excluded.last_sequence, last_at = excluded.last_at
            where producer.last_sequence < excluded.last_sequence
            """;

    private ProducerTurns() {}

    /** Takes the turn of each group that has one; true for those that had come before. */
    static boolean[] take(Connection connection, List<Group> groups, OffsetDateTime now) throws SQLException {
        boolean[] repeated = new boolean[groups.size()];
        List<Asked> asked = asked(groups);
        if (!asked.isEmpty()) {
            int[] changed = take(connection, now, asked);
            for (int index = 0; index < changed.length; index++) {
                repeated[asked.get(index).group] = changed[index] == 0;
            }
        }
        return repeated;
    }

    private static int[] take(Connection connection, OffsetDateTime now, List<Asked> asked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            for (Asked one : asked) {
                Jdbc.bind(statement, one.tenant, one.turn.producer(), one.turn.sequence(), now);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** In one order for all transactions, so that none wait for each other; turns of one producer stay in theirs. */
    private static List<Asked> asked(List<Group> groups) {
        List<Asked> asked = new ArrayList<>();
        for (int index = 0; index < groups.size(); index++) {
            ProducerTurn turn = groups.get(index).turn();
            if (turn != null) {
                asked.add(new Asked(groups.get(index).entry().tenant().value(), Objects.requireNonNull(turn), index));
            }
        }
        asked.sort(Comparator.comparing(Asked::tenant).thenComparing(one -> one.turn.producer()));
        return asked;
    }

    private record Asked(String tenant, ProducerTurn turn, int group) {}
}
