package io.belvedere.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.belvedere.twin.Racing;
import io.belvedere.twin.Racing.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsIT {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    @Test
    void run_leavesMigratedDatabaseAsItIs() throws IOException {
        PGSimpleDataSource database = TestServer.newDatabase();

        String first = new Migrations(database).run();
        String second = new Migrations(database).run();

        assertThat(first).isEqualTo(newest()).isEqualTo(second);
    }

    @Test
    void run_succeedsForTwoServersThatStartTogether() throws InterruptedException {
        PGSimpleDataSource database = TestServer.newDatabase();

        List<Outcome<String>> outcomes = Racing.race(2, () -> new Migrations(database).run());

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
    }

    @Test
    void run_refusesDatabaseThatIsNewer() throws IOException {
        PGSimpleDataSource database = TestServer.newMigratedDatabase();
        TestServer.execute(
                database,
                "insert into flyway_schema_history select 900, '900.1', 'later', type, 'V900_1__later.sql', 1,"
                        + " installed_by, now(), 1, true from flyway_schema_history where version = '1'");

        assertThatThrownBy(() -> new Migrations(database).run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is at version 900.1, this build knows versions up to " + newest()
                        + "; start the newer build or restore an older backup");
    }

    @Test
    void run_refusesMigrationThatWasChangedAfterwards() {
        PGSimpleDataSource database = TestServer.newMigratedDatabase();
        TestServer.execute(database, "update flyway_schema_history set checksum = 1 where version = '1'");

        assertThatThrownBy(() -> new Migrations(database).run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the database could not be migrated: ");
    }

    @Test
    void run_leavesNothingBehindWhenItFailsHalfWay() throws SQLException, IOException {
        PGSimpleDataSource database = TestServer.newDatabase();
        TestServer.execute(
                database,
                "create function refuse() returns event_trigger language plpgsql as"
                        + " $$ begin if exists (select from pg_class where relname = 'region_deleted_cleanup')"
                        + " then raise 'crash'; end if; end $$;"
                        + " create event trigger refuse on ddl_command_end when tag in ('CREATE INDEX')"
                        + " execute function refuse()");

        assertThatThrownBy(() -> new Migrations(database).run()).hasMessageContaining("crash");

        assertThat(tables(database)).isEmpty();
        TestServer.execute(database, "drop event trigger refuse");
        assertThat(new Migrations(database).run()).isEqualTo(newest());
    }

    @Test
    void run_hasNoStatementTimeout() throws IOException {
        PGSimpleDataSource database = TestServer.newDatabase();
        TestServer.execute(
                database,
                "alter database " + database.getDatabaseName() + " set statement_timeout = '30s';"
                        + " create function refuse() returns event_trigger language plpgsql as"
                        + " $$ begin if to_regclass('tenant') is not null and current_setting('statement_timeout') <> '0'"
                        + " then raise 'limited'; end if; end $$;"
                        + " create event trigger refuse on ddl_command_end when tag in ('CREATE INDEX')"
                        + " execute function refuse()");

        String version = new Migrations(database).run();

        assertThat(version).isEqualTo(newest());
    }

    @Test
    void scripts_runInOneTransactionEach() throws IOException {
        for (Path script : scripts()) {
            assertThat(Files.readString(script))
                    .doesNotContainIgnoringCase("concurrently")
                    .doesNotContainPattern("(?im)^\\s*(vacuum|commit|rollback|start transaction|\\\\)")
                    .doesNotContainPattern("(?i)\\bbegin( work| transaction)?\\s*;");
        }
    }

    @Test
    void scripts_areAppliedByPsql() throws IOException, InterruptedException, SQLException {
        assumeThat(Path.of("/usr/bin/psql")).exists();
        PGSimpleDataSource database = TestServer.newDatabase();

        for (Path script : scripts()) {
            assertThat(psql(database, script)).isEmpty();
        }

        assertThat(tables(database))
                .contains("dashboard", "signing_key", "tenant")
                .isEqualTo(tables(TestServer.newMigratedDatabase()));
    }

    private static String psql(PGSimpleDataSource database, Path script) throws IOException, InterruptedException {
        String address =
                "postgresql://postgres@localhost:" + database.getPortNumbers()[0] + "/" + database.getDatabaseName();
        Process psql = new ProcessBuilder(
                        "/usr/bin/psql", "-X", "-q", "-1", "-v", "ON_ERROR_STOP=1", "-f", script.toString(), address)
                .redirectErrorStream(true)
                .start();
        String output = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return psql.waitFor() == 0 ? output : "psql failed: " + output;
    }

    /** The version of the last script: V12__boards.sql has version 12. */
    private static String newest() throws IOException {
        return scripts().stream()
                .map(script -> script.getFileName().toString().replaceAll("^V|__.*", ""))
                .max(Comparator.comparing(Integer::valueOf))
                .orElseThrow();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> tables(PGSimpleDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename <> 'flyway_schema_history' order by 1")) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                names.add(tables.getString(1));
            }
            return names;
        }
    }
}
