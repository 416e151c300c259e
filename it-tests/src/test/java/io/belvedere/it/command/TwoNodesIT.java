package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.document.DocumentHash;
import io.belvedere.it.command.Boards.Board;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes of a cluster, started together on one empty database that somebody else runs. */
@ServersOfItsOwn
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TwoNodesIT {

    private static EmbeddedPostgres database;
    private static Installation one;
    private static Installation two;
    private static Announcement oneReady;
    private static Announcement twoReady;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.builder().start();
        one = node("node-1");
        two = node("node-2");
        Launch first = one.start();
        Launch second = two.start();
        oneReady = first.awaitReady();
        twoReady = second.awaitReady();
    }

    private static Installation node(String name) throws IOException {
        Installation node = Installation.create(name);
        return node.with("BELVEDERE_DB_URL", database.getJdbcUrl("postgres", "postgres"))
                .with("BELVEDERE_DB_USER", "postgres")
                .with("BELVEDERE_DB_PASSWORD", "postgres")
                .with("BELVEDERE_CLUSTER_ENABLED", "true")
                .with(
                        "BELVEDERE_CLUSTER_BIND_PORT",
                        Integer.toString(node.ports().cluster()));
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        two.close();
        database.close();
    }

    /** One of the two has made the administrator, so one password of two has been taken and shown. */
    private static String password() {
        return Stream.of(oneReady, twoReady)
                .flatMap(announcement -> announcement.password().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Boards on(Announcement node) {
        return Boards.asAdmin(node.http(), password());
    }

    private static List<String> column(String query) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String ready(Installation node) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + node.ports().management() + "/health/ready");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void start_runsNoDatabaseOfItsOwn() {
        assertThat(List.of(one, two)).allSatisfy(node -> {
            assertThat(node.data().resolve("postgresql")).doesNotExist();
            assertThat(node.findServer()).isPresent();
        });
    }

    @Test
    void start_migratesOnce() throws SQLException {
        assertThat(column("select version from flyway_schema_history where success and version <> '0'"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(column("select version from flyway_schema_history where not success"))
                .isEmpty();
    }

    @Test
    void start_makesOneAdministratorAndShowsOnePassword() throws Exception {
        assertThat(column("select name from app_user")).containsExactly("admin");
        assertThat(Stream.of(oneReady, twoReady).filter(node -> node.password().isPresent()))
                .hasSize(1);
        assertThat(on(oneReady).role()).isEqualTo("ADMINISTRATOR");
        assertThat(on(twoReady).role()).isEqualTo("ADMINISTRATOR");
    }

    @Test
    void ready_tellsBothMembers() throws Exception {
        assertThat(ready(one)).containsPattern("\"members\":\\s*\"?2\"?");
        assertThat(ready(two)).containsPattern("\"members\":\\s*\"?2\"?");
    }

    @Test
    void cursor_ofOneNodeIsGoodOnTheOther() throws Exception {
        on(oneReady).create("First");
        on(oneReady).create("Second");
        String cursor = on(oneReady).firstCursor();

        assertThat(on(twoReady).idAfter(cursor)).isEqualTo(on(oneReady).idAfter(cursor));
        assertThat(column("select name from signing_key")).containsExactly("server");
    }

    @Test
    void change_onOneNodeIsReadOnTheOtherAtOnce() throws IOException {
        Boards here = on(oneReady);
        Boards there = on(twoReady);
        // Entries belong to one node or the other by chance: many of them cover both.
        for (int i = 0; i < 20; i++) {
            Board board = here.create("Fleet " + i);
            assertThat(there.get(board.id())).isEqualTo(board);

            Board renamedHere = here.rename(board, "Renamed here " + i);
            assertThat(there.get(board.id())).isEqualTo(renamedHere);

            Board renamedThere = there.rename(renamedHere, "Renamed there " + i);
            assertThat(here.get(board.id())).isEqualTo(renamedThere);
        }
    }

    @Test
    void query_sentToOneNodeIsKnownByItsHashOnTheOther() throws Exception {
        GraphqlCalls here = new GraphqlCalls(oneReady.http(), password());
        GraphqlCalls there = new GraphqlCalls(twoReady.http(), password());
        // A text belongs to one node or the other by chance: many of them cover both.
        for (int i = 0; i < 10; i++) {
            String query = "query Q" + i + " { viewer { name } }";
            String byHash = GraphqlCalls.persisted(DocumentHash.of(query).value());
            assertThat(there.post(byHash).body()).contains("PERSISTED_QUERY_NOT_FOUND");

            here.post("{\"query\": \"" + query + "\", " + byHash.substring(1));

            assertThat(there.post(byHash).body()).startsWith("{\"data\":{\"viewer\":{\"name\":\"admin\"}}");
        }
    }
}
