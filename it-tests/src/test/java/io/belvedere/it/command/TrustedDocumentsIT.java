package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.document.DocumentHash;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that answers trusted documents only. */
@ServersOfItsOwn
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TrustedDocumentsIT {

    private static final String PASSWORD = "an administrator for tests";
    private static final String BOARD = "query Board { viewer { name } }";
    private static final String ROLE = "{ viewer { role } }";

    private static Installation installation;
    private static GraphqlCalls calls;

    @BeforeAll
    static void start() throws IOException {
        installation = Installation.create("trusted");
        Path apollo = manifest(
                "apollo.json",
                "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1, \"operations\":"
                        + " [{\"id\": \"board\", \"name\": \"Board\", \"type\": \"query\", \"body\": \"" + BOARD
                        + "\"}]}");
        Path relay = manifest("relay.json", "{\"" + DocumentHash.of(ROLE) + "\": \"" + ROLE + "\"}");
        Launch launch = installation
                .with("BELVEDERE_ADMIN_PASSWORD", PASSWORD)
                .with("BELVEDERE_GRAPHQL_DOCUMENTS", "trusted")
                .with("BELVEDERE_GRAPHQL_MANIFEST", apollo + "," + relay)
                .start();
        calls = new GraphqlCalls(launch.awaitReady().http(), PASSWORD);
    }

    private static Path manifest(String name, String content) throws IOException {
        return Files.writeString(installation.data().resolveSibling(name), content);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void trustedDocument_isAnsweredByEachOfItsNames() throws Exception {
        String expected = "{\"data\":{\"viewer\":{\"name\":\"admin\"}},"
                + "\"extensions\":{\"cost\":{\"estimated\":1,\"limit\":100000}}}";

        assertThat(calls.post("{\"documentId\": \"board\"}").body()).isEqualTo(expected);
        assertThat(calls.post("{\"documentId\": \"sha256:" + DocumentHash.of(BOARD) + "\"}")
                        .body())
                .isEqualTo(expected);
        assertThat(calls.post(GraphqlCalls.persisted("board")).body()).isEqualTo(expected);
        assertThat(calls.post("{\"query\": \"" + BOARD + "\"}").body()).isEqualTo(expected);
        assertThat(calls.post(GraphqlCalls.persisted(DocumentHash.of(ROLE).value()))
                        .body())
                .contains("ADMINISTRATOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query Board { viewer { name role } }", "{ __schema { types { name } } }", "{"})
    void otherDocument_isRefused(String query) throws Exception {
        HttpResponse<String> answer = calls.post("{\"query\": \"" + query + "\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"QUERY_NOT_IN_SAFELIST\"").doesNotContain("\"data\"");
    }

    @Test
    void otherDocument_isNotRemembered() throws Exception {
        String query = "query Other { viewer { name } }";
        String hash = DocumentHash.of(query).value();

        HttpResponse<String> taught = calls.post(
                "{\"query\": \"" + query + "\", " + GraphqlCalls.persisted(hash).substring(1));
        HttpResponse<String> named = calls.post(GraphqlCalls.persisted(hash));

        assertThat(taught.body()).contains("QUERY_NOT_IN_SAFELIST");
        assertThat(named.statusCode()).isEqualTo(403);
        assertThat(named.body()).contains("PERSISTED_QUERY_NOT_IN_LIST");
    }
}
