package io.belvedere.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Connects once before anything starts, so that a wrong address or password is told in one line. */
final class DatabaseProbe {

    private static final int OLDEST_MAJOR_VERSION = 13;

    private DatabaseProbe() {}

    static void check(Database database) {
        try (Connection connection = connect(database)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_MAJOR_VERSION) {
                throw LauncherException.failed("the database is PostgreSQL " + version + ", Belvedere needs "
                        + OLDEST_MAJOR_VERSION + " or newer; update it or point BELVEDERE_DB_URL elsewhere");
            }
        } catch (SQLException fault) {
            throw LauncherException.failed(explain(fault, database));
        }
    }

    static Connection connect(Database database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("ApplicationName", "belvedere-launcher");
        return DriverManager.getConnection(database.url(), properties);
    }

    private static String explain(SQLException fault, Database database) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        if (state.startsWith("28")) {
            return "the database at " + address(database) + " refuses user \"" + database.user()
                    + "\"; check BELVEDERE_DB_USER and BELVEDERE_DB_PASSWORD";
        }
        if (state.equals("3D000")) {
            return "there is no such database at " + address(database) + "; create it or correct BELVEDERE_DB_URL";
        }
        String reason = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        return "the database at " + address(database) + " cannot be reached (" + reason
                + "); start it or correct BELVEDERE_DB_URL";
    }

    /** The address without its parameters, which may hold a password. */
    private static String address(Database database) {
        int parameters = database.url().indexOf('?');
        return parameters < 0 ? database.url() : database.url().substring(0, parameters);
    }
}
