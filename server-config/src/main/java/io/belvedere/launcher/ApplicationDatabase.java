package io.belvedere.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database inside the embedded PostgreSQL, owned by a role that is no superuser. */
final class ApplicationDatabase {

    static final String SUPERUSER = "postgres";
    private static final String NAME = "belvedere";

    private ApplicationDatabase() {}

    static Database ensure(int port, Secrets secrets) throws IOException {
        String password = secrets.getOrCreate(Secrets.DATABASE);
        Database superuser = Database.embedded(port, SUPERUSER, SUPERUSER, secrets.getOrCreate(Secrets.DATABASE_OWNER));
        try (Connection connection = DatabaseProbe.connect(superuser)) {
            ensureRole(connection, password);
            ensureDatabase(connection);
        } catch (SQLException fault) {
            throw LauncherException.failed("the database does not let the launcher in (" + fault.getMessage()
                    + "); is secrets.properties the one that was made with this data folder?");
        }
        return Database.embedded(port, NAME, NAME, password);
    }

    private static void ensureRole(Connection connection, String password) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = ?")) {
            execute(connection, "create role " + NAME + " login password '" + password + "'");
        }
    }

    private static void ensureDatabase(Connection connection) throws SQLException {
        if (!exists(connection, "select from pg_database where datname = ?")) {
            execute(connection, "create database " + NAME + " owner " + NAME);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
