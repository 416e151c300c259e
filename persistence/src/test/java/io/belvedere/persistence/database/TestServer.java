package io.belvedere.persistence.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL server for all tests of this module, started by the first that asks. It ends with the process. */
public final class TestServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServer() {}

    /** A new empty database. */
    public static PGSimpleDataSource newDatabase() {
        return create("template1");
    }

    /** A new database with the structure of this build. */
    public static PGSimpleDataSource newMigratedDatabase() {
        return create(Template.NAME);
    }

    private static PGSimpleDataSource create(String template) {
        String name = "test_" + DATABASES.incrementAndGet();
        execute(database("postgres"), "create database " + name + " template " + template);
        return database(name);
    }

    static void execute(PGSimpleDataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static PGSimpleDataSource database(String name) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(Server.RUNNING.getJdbcUrl("postgres", name));
        database.setStringType("unspecified");
        database.setReWriteBatchedInserts(true);
        return database;
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "50")
                        .start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
    }

    /** Migrated once; a copy is quicker than another migration. */
    private static final class Template {
        private static final String NAME = create();

        private static String create() {
            execute(database("postgres"), "create database migrated");
            new Migrations(database("migrated")).run();
            return "migrated";
        }
    }
}
