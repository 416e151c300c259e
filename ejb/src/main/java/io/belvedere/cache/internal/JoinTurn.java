package io.belvedere.cache.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * Lets nodes join their cluster one after the other, by a lock in the database that ends with the connection. Two that
 * start together would find nobody, each found a cluster of its own and serve stale entries until the two have merged.
 */
record JoinTurn(DataSource database, String cluster) {

    /** Longer than the nodes before this one may take, shorter than the driver waits for an answer. */
    private static final String WAIT = "set local statement_timeout = '25s'";

    <T> T take(Callable<T> join) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection);
                return join.call();
            } finally {
                connection.rollback();
            }
        }
    }

    private void lock(Connection connection) throws SQLException {
        try (Statement wait = connection.createStatement();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            wait.execute(WAIT);
            lock.setString(1, "belvedere cluster " + cluster);
            lock.execute();
        }
    }
}
