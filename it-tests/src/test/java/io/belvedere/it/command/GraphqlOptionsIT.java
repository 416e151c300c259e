package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with those parts of GraphQL on that are off by default. */
@ServersOfItsOwn
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class GraphqlOptionsIT {

    private static final String PASSWORD = "an administrator for tests";

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(?!data:)([^\"]+)\"");

    private static Installation installation;
    private static GraphqlCalls calls;

    @BeforeAll
    static void start() throws IOException {
        installation = Installation.create("graphql-options");
        Launch launch = installation
                .with("BELVEDERE_ADMIN_PASSWORD", PASSWORD)
                .with("BELVEDERE_GRAPHQL_MAX_BATCH", "10")
                .with("BELVEDERE_GRAPHQL_EXPLORER", "true")
                .start();
        calls = new GraphqlCalls(launch.awaitReady().http(), PASSWORD);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void batch_isAnsweredInItsOrderMutationsAndFaultsAmongIt() throws Exception {
        HttpResponse<String> answer =
                calls.post("[{\"query\": \"{ viewer { name } }\"}, {\"query\": \"{ nonsense }\"}, {},"
                        + "{\"query\": \"mutation { createDashboard(input: {title: \\\"Batched\\\"}) { dashboard { title } } }\"},"
                        + "{\"query\": \"query($t: String) { dashboards(filter: {text: $t}) { edges { node { title } } } }\","
                        + " \"variables\": {\"t\": \"Batched\"}}]");

        JsonArray answers = array(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(answers).hasSize(5);
        assertThat(answers.get(0).toString()).contains("\"name\":\"admin\"");
        assertThat(code(answers.getJsonObject(1))).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(code(answers.getJsonObject(2))).isEqualTo("INVALID");
        assertThat(answers.get(3).toString()).contains("\"title\":\"Batched\"");
        assertThat(answers.get(4).toString()).contains("\"title\":\"Batched\"");
    }

    @Test
    void requestsOfABatch_areCountedByThemselves() throws Exception {
        long before = left(calls.post(batch(1)));

        long after = left(calls.post(batch(10)));

        assertThat(before - after).isEqualTo(10);
    }

    @Test
    void batchOfAThousand_isRefused() throws Exception {
        HttpResponse<String> answer = calls.post(batch(1_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("the body has more than 10 requests", "\"code\":\"LIMIT_EXCEEDED\"");
    }

    @Test
    void defer_makesNoDifferenceUnlessItIsAskedFor() throws Exception {
        HttpResponse<String> answer = calls.post("{\"query\": \"{ viewer { name ... @defer { role } } }\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/graphql-response+json"));
        assertThat(answer.body()).contains("{\"viewer\":{\"name\":\"admin\",\"role\":\"ADMINISTRATOR\"}}");
    }

    @Test
    void explorer_andAllItsFilesAreServedToAnybody() throws Exception {
        HttpResponse<String> page = get("/graphql/explorer");
        List<String> files = REFERENCE
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
                .doesNotContain("unsafe", "http", "*");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.body()).doesNotContain("http:", "https:", "//");
        assertThat(files).hasSize(7).allMatch(file -> file.startsWith("explorer/"));
        for (String file : files) {
            HttpResponse<String> answer = get("/graphql/" + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .contains("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.body()).as(file).doesNotContain("url(http", "url(//", "@import");
        }
    }

    @Test
    void signpost_leadsToTheExplorer() throws Exception {
        HttpResponse<String> answer = get("/graphiql");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/graphql/explorer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql",
                "/graphql/schema.graphql",
                "/graphql/explorer/",
                "/graphql/explorer/lib",
                "/graphql/explorer;a"
            })
    void everythingElse_needsCredentialsStill(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(calls.server().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String batch(int requests) {
        String all = String.join(
                ",",
                IntStream.range(0, requests)
                        .mapToObj(request -> "{\"query\": \"{ viewer { name } }\"}")
                        .toList());
        return "[" + all + "]";
    }

    /** Of the caller's quota. A node takes sixty of it at a time, so these few tests see nothing come back. */
    private static long left(HttpResponse<String> answer) {
        String told = answer.headers().firstValue("RateLimit").orElseThrow();
        return Long.parseLong(told.replaceAll(".*r=(\\d+);.*", "$1"));
    }

    private static String code(JsonObject answer) {
        return answer.getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }

    private static JsonArray array(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }
}
