package io.belvedere.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Lets servers migrate one after the other, by a lock in the database that ends with the connection. Flyway's own lock is
 * on its table, and two servers on an empty database can trip over each other before that is there.
 */
record MigrationTurn(DataSource database) {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('belvedere migrations', 0))";

    /** Shorter than the driver waits for an answer; all attempts together are longer than others may take. */
    private static final String WAIT = "set local statement_timeout = '20s'";

    private static final String CANCELED = "57014";
    private static final int ATTEMPTS = 6;

    String take(Supplier<String> migration) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection);
                return migration.get();
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the database could not be migrated: " + failure.getMessage(), failure);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        for (int attempt = 1; !locked(connection, attempt == ATTEMPTS); attempt++) {
            connection.rollback();
        }
    }

    private static boolean locked(Connection connection, boolean lastAttempt) throws SQLException {
        try (Statement wait = connection.createStatement();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            wait.execute(WAIT);
            return lock.execute();
        } catch (SQLException failure) {
            if (lastAttempt || !CANCELED.equals(failure.getSQLState())) {
                throw failure;
            }
            return false;
        }
    }
}
