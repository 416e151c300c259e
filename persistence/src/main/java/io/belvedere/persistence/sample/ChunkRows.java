package io.belvedere.persistence.sample;

import io.belvedere.persistence.row.Jdbc;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.sample.ChunkStore.Visitor;
import io.belvedere.sample.StoredChunk;
import io.belvedere.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/** Shows the chunks that a statement finds. Its columns are series, first and last time, samples, payload, generation. */
final class ChunkRows {

    private static final int ROWS_AT_A_TIME = 500;
    private static final int BINARY_AT_ONCE = -1;
    private static final String UNDEFINED_TABLE = "42P01";

    private ChunkRows() {}

    static void show(Connection connection, String sql, Object[] parameters, TenantId tenant, Visitor visitor)
            throws SQLException {
        try (PreparedStatement statement = Jdbc.prepare(connection, sql, parameters)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            askForBinary(statement);
            try (ResultSet found = rows(statement)) {
                boolean wanted = true;
                while (wanted && found.next()) {
                    wanted = visitor.chunk(chunk(tenant, found), found.getLong(6));
                }
            }
        }
    }

    /** Who picked the generations saw them earlier, and the table of one may have been dropped meanwhile. */
    private static ResultSet rows(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeQuery();
        } catch (SQLException failure) {
            if (UNDEFINED_TABLE.equals(failure.getSQLState())) {
                throw new BelvedereException(Problem.NOT_FOUND, "a generation is not at hand any more");
            }
            throw failure;
        }
    }

    /**
     * The driver asks for text until it has seen a statement a few times: each payload would come as twice as many
     * hexadecimal digits.
     */
    private static void askForBinary(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
    }

    private static StoredChunk chunk(TenantId tenant, ResultSet found) throws SQLException {
        return new StoredChunk(
                tenant, found.getInt(1), found.getLong(2), found.getLong(3), found.getInt(4), found.getBytes(5));
    }
}
