package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.belvedere.it.server.ShippedEar;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL as HTTP carries it: methods, media types, statuses, caching and packing. */
@ExtendWith(ArquillianExtension.class)
class GraphqlHttpIT {

    private static final String PLAIN = "application/json";
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";
    private static final String VIEWER = "{ viewer { name role } }";

    private static TestTenant tenant;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeAll
    static void enter() {
        tenant = TestTenant.create();
    }

    @Test
    void get_answersAQueryWithItsVariables() {
        Answer answer = Http.send(get(
                tenant.editor(),
                Map.of(
                        "query",
                                "query a { viewer { role } } query b($n: Int!) { dashboards(first: $n) { edges {"
                                        + " cursor } } }",
                        "operationName", "b",
                        "variables", "{\"n\": 3}",
                        "extensions", "{\"client\": \"ü\"}")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getJsonObject("data").keySet()).containsExactly("dashboards");
    }

    @Test
    void get_readsParametersInUtf8() {
        Answer answer = Http.send(get(tenant.editor(), Map.of("query", "{ dashboard(id: \"größe\") { id } }")));

        assertThat(answer.body()).contains("id is not a UUID");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, GRAPHQL_RESPONSE})
    void get_refusesAMutationBeforeItIsCarriedOut(String accepted) {
        Graphql graphql = new Graphql(tenant.editor());
        String count = "{ dashboards(first: 200, filter: {text: \"by a get\"}) { edges { cursor } } }";

        Answer answer = Http.send(get(
                        tenant.editor(),
                        Map.of(
                                "query",
                                "mutation { createDashboard(input: {title: \"by a get\"}) { dashboard { id } } }"))
                .header("Accept", accepted));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(code(answer)).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.json().containsKey("data")).isFalse();
        assertThat(graphql.data(count).toString()).doesNotContain("cursor");
    }

    @Test
    void get_isKeptByTheClientUntilItChanges() {
        HttpRequest.Builder viewer = get(tenant.editor(), Map.of("query", VIEWER));
        Answer first = Http.send(viewer);
        String tag = first.header("ETag");

        Answer again = Http.send(viewer.copy().header("If-None-Match", "\"other\", " + tag));
        Answer ofAnother =
                Http.send(get(tenant.viewer(), Map.of("query", VIEWER)).header("If-None-Match", tag));

        assertThat(first.status()).isEqualTo(200);
        assertThat(tag).startsWith("W/\"");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("Vary")).isEqualTo("Authorization, Accept, Accept-Encoding");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
        assertThat(ofAnother.status()).isEqualTo(200);
        assertThat(ofAnother.header("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ nonsense }", "{ dashboard(id: \"7\") { id } }", "{"})
    void get_isNotKeptWithErrors(String query) {
        Answer answer = Http.send(get(tenant.editor(), Map.of("query", query)).header("If-None-Match", "*"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void post_isNotKept() {
        Answer answer = post(PLAIN, PLAIN, body(VIEWER));

        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ viewer { name } }|200|200",
                "{ viewer { name } dashboard(id: \"7\") { id } }|294|200",
                "{ viewer { name }|400|200",
                "{ nonsense }|422|200",
                "query a { viewer { name } } query b { viewer { name } }|422|200",
                "query a($n: Int!) { dashboards(first: $n) { edges { cursor } } }|422|200",
            })
    void post_tellsByItsStatusWhatBecameOfIt(String query, int status, int statusOfJson) {
        Answer answer = post(PLAIN, GRAPHQL_RESPONSE, body(query));
        Answer json = post(PLAIN, PLAIN, body(query));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith(GRAPHQL_RESPONSE);
        assertThat(json.status()).isEqualTo(statusOfJson);
        assertThat(json.header("Content-Type")).startsWith(PLAIN);
    }

    static Stream<Arguments> refusals() {
        String huge = "{\"query\": \"" + " ".repeat(1_100_000) + "\"}";
        return Stream.of(
                arguments("PATCH", PLAIN, PLAIN, body(VIEWER), 405, "METHOD_NOT_ALLOWED"),
                arguments("DELETE", PLAIN, PLAIN, "", 405, "METHOD_NOT_ALLOWED"),
                arguments("POST", PLAIN, "text/html", body(VIEWER), 406, "NOT_ACCEPTABLE"),
                arguments("POST", PLAIN, "application/json;q=0", body(VIEWER), 406, "NOT_ACCEPTABLE"),
                arguments("POST", "text/plain", PLAIN, body(VIEWER), 415, "UNSUPPORTED_MEDIA_TYPE"),
                arguments(
                        "POST", "application/json; charset=latin1", PLAIN, body(VIEWER), 415, "UNSUPPORTED_MEDIA_TYPE"),
                arguments("POST", "application/graphql", PLAIN, VIEWER, 415, "UNSUPPORTED_MEDIA_TYPE"),
                arguments("POST", "nonsense", GRAPHQL_RESPONSE, body(VIEWER), 415, "UNSUPPORTED_MEDIA_TYPE"),
                arguments("POST", PLAIN, GRAPHQL_RESPONSE, huge, 413, "CONTENT_TOO_LARGE"),
                arguments("POST", PLAIN, GRAPHQL_RESPONSE, "{", 400, "INVALID"),
                arguments("POST", PLAIN, PLAIN, "", 400, "INVALID"),
                arguments("GET", PLAIN, PLAIN, "", 400, "INVALID"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whateverIsRefused_isToldInTheFormOfGraphql(
            String method, String contentType, String accepted, String body, int status, String code) {
        HttpRequest.BodyPublisher publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);

        Answer answer = Http.send(Http.to("/graphql", tenant.editor())
                .header("Content-Type", contentType)
                .header("Accept", accepted)
                .method(method, publisher));

        answer.assertClean();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith(status == 406 ? PLAIN : accepted);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(extensions(answer).getString("requestId")).isEqualTo(answer.header("X-Request-ID"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        if (status == 405) {
            assertThat(answer.header("Allow")).isEqualTo("GET, POST");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\""})
    void body_isUtf8WithOrWithoutAByteOrderMark(String contentType) {
        Answer answer = post(contentType, PLAIN, "\uFEFF" + body("{ dashboard(id: \"größe\") { id } }"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(code(answer)).isEqualTo("INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql/explorer", "/graphql/explorer/explorer.js"})
    void explorer_isNotThereUnlessItIsAskedFor(String path) {
        assertThat(Http.send(Http.to(path, tenant.administrator())).status()).isEqualTo(404);
        assertThat(Http.send(Http.to(path)).status()).isEqualTo(401);
    }

    @Test
    void deferredParts_comeBehindTheRest() {
        Answer answer =
                Http.send(Http.postJson("/graphql", tenant.editor(), body("{ viewer { name ... @defer { role } } }"))
                        .header("Accept", "multipart/mixed;deferSpec=20220824, application/json"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("multipart/mixed; boundary=\"-\"; deferSpec=20220824");
        assertThat(answer.body().replaceAll(",\"extensions\":\\{.*?}}", "").split("\r\n"))
                .containsExactly(
                        "",
                        "---",
                        "Content-Type: application/json; charset=utf-8",
                        "",
                        "{\"data\":{\"viewer\":{\"name\":\"jo\"}},\"hasNext\":true}",
                        "---",
                        "Content-Type: application/json; charset=utf-8",
                        "",
                        "{\"incremental\":[{\"path\":[\"viewer\"],\"data\":{\"role\":\"EDITOR\"}}],\"hasNext\":false}",
                        "-----");
    }

    @Test
    void malformedEscapeInTheAddress_isRefused() {
        int status = RawHttp.status(
                "GET /graphql?query=%7B%7D&variables=%E0%A4%A HTTP/1.1", "Authorization: " + tenant.editor());

        assertThat(status).isEqualTo(400);
    }

    @Test
    void rememberedPassword_needsAProofThatNoOtherSiteAsks() {
        HttpRequest.Builder bare = get(tenant.localAdministrator(), Map.of("query", VIEWER));

        Answer refused = Http.send(bare.copy().header("Sec-Fetch-Site", "cross-site"));
        Answer proven = Http.send(bare.copy().header("Apollo-Require-Preflight", "true"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo("CSRF_ERROR");
        assertThat(proven.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void largeAnswer_isPackedForWhoTakesIt(String method) throws IOException, InterruptedException {
        String query = "{ __schema { types { name description } } }";
        HttpRequest.Builder request = method.equals("GET")
                ? get(tenant.editor(), Map.of("query", query))
                : Http.postJson("/graphql", tenant.editor(), body(query));

        HttpResponse<byte[]> packed = bytes(request.copy().header("Accept-Encoding", "gzip, br"));
        HttpResponse<byte[]> plain = bytes(request.copy().header("Accept-Encoding", "gzip;q=0"));

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(packed.headers().firstValue("ETag"))
                .isEqualTo(plain.headers().firstValue("ETag"));
    }

    @Test
    void smallAnswer_leavesAsItIs() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                bytes(Http.postJson("/graphql", tenant.editor(), body(VIEWER)).header("Accept-Encoding", "gzip"));

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void everyAnswer_hasTheSecurityHeaders(String method) {
        Answer answer = method.equals("GET")
                ? Http.send(get(tenant.editor(), Map.of("query", VIEWER)))
                : post(PLAIN, PLAIN, body(VIEWER));

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    private static HttpRequest.Builder get(String authorization, Map<String, String> parameters) {
        String asked = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Http.to("/graphql?" + asked, authorization);
    }

    private static Answer post(String contentType, String accepted, String body) {
        return Http.send(Http.to("/graphql", tenant.editor())
                .header("Content-Type", contentType)
                .header("Accept", accepted)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String body(String query) {
        return Json.createObjectBuilder().add("query", query).build().toString();
    }

    private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static JsonObject extensions(Answer answer) {
        return answer.json().getJsonArray("errors").getJsonObject(0).getJsonObject("extensions");
    }

    private static String code(Answer answer) {
        return extensions(answer).getString("code");
    }
}
