package io.belvedere.it.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.belvedere.it.protocol.Answer;
import io.belvedere.it.protocol.Authorization;
import io.belvedere.it.protocol.Http;
import io.belvedere.it.protocol.TestTenant;
import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestServer;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.junit.jupiter.params.provider.MethodSource;

/** The HTTP API of Prometheus as its clients meet it. */
@ExtendWith(ArquillianExtension.class)
class QueryApiIT {

    private static TestTenant tenant;
    private static long nowMillis;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    /** One tenant for all, since asking changes nothing. */
    @BeforeAll
    static void write() {
        tenant = TestTenant.create();
        nowMillis = Instant.now().toEpochMilli();
        List<MadeSeries> made = MadeMetrics.make(new Random(1), "made", nowMillis - 600_000, nowMillis);
        assertThat(Http.send(MadeSeries.request(made).one(tenant.editor())).status())
                .isEqualTo(204);
    }

    private static Answer get(String path, String... parameters) {
        return Http.send(Http.to(path + "?" + form(parameters), tenant.editor()));
    }

    private static String form(String... parameters) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(encoded(parameters[i]))
                    .append('=')
                    .append(encoded(parameters[i + 1]));
        }
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Answer post(Question question) {
        return new QueryApi(TestServer.http(), tenant.editor()).ask(question);
    }

    private static String now() {
        return Question.seconds(nowMillis);
    }

    static Stream<Arguments> questions() {
        String from = Question.seconds(Instant.now().toEpochMilli() - 3_600_000);
        String until = Question.seconds(Instant.now().toEpochMilli() + 60_000);
        Map<String, String> series = Map.of("match[]", "made_up{job=\"api\"}", "start", from, "end", until);
        return Stream.of(
                arguments("/api/v1/query", Map.of("query", "1+1", "time", from), "\"resultType\":\"scalar\""),
                arguments(
                        "/api/v1/query_range",
                        Map.of("query", "vector(1)", "start", from, "end", until, "step", "1m"),
                        "\"resultType\":\"matrix\""),
                arguments("/api/v1/query_exemplars", Map.of("query", "made_up", "start", from, "end", until), "[]"),
                arguments("/api/v1/format_query", Map.of("query", "a+b"), "\"a + b\""),
                arguments("/api/v1/series", series, "\"__name__\":\"made_up\""),
                arguments("/api/v1/labels", series, "[\"__name__\",\"instance\",\"job\"]"),
                arguments("/api/v1/label/job/values", series, "[\"api\"]"),
                arguments("/api/v1/label/__name__/values", series, "[\"made_up\"]"),
                arguments("/api/v1/metadata", Map.of("limit", "10"), "{}"),
                arguments("/api/v1/rules", Map.of(), "{\"groups\":[]}"),
                arguments("/api/v1/alerts", Map.of(), "{\"alerts\":[]}"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void path_answersGetAndFormAlike(String path, Map<String, String> parameters, String expected) {
        Question question = new Question(path, parameters);
        Answer posted = post(question);
        Answer got = Http.send(Http.to(path + "?" + question.form(), tenant.localAdministrator()));

        assertThat(List.of(got.status(), posted.status())).as(got.body()).containsOnly(200);
        assertThat(got.header("Content-Type")).startsWith("application/json");
        assertThat(got.body()).startsWith("{\"status\":\"success\",\"data\":").contains(expected);
        assertThat(posted.body()).isEqualTo(got.body());
    }

    /** What Grafana asks for when a data source is saved, and then for its browser of labels. */
    @Test
    void grafana_findsItsWay() {
        JsonObject build = get("/api/v1/status/buildinfo").json().getJsonObject("data");
        assertThat(build.getString("version")).isNotEmpty();
        assertThat(post(Question.instant("1+1", nowMillis))
                        .json()
                        .getJsonObject("data")
                        .toString())
                .contains("\"2\"");
        assertThat(get("/api/v1/rules").status()).isEqualTo(200);

        String[] range = {"start", Question.seconds(nowMillis - 3_600_000), "end", now()};
        assertThat(get("/api/v1/labels", range).body()).contains("\"zone\"");
        assertThat(get("/api/v1/label/__name__/values", range).body()).contains("\"made_level\"");
        assertThat(get("/api/v1/label/zone/values", with(range, "match[]", "{__name__=\"made_level\"}"))
                        .body())
                .contains("[\"north\",\"south\"]");
        assertThat(get("/api/v1/series", with(range, "match[]", "made_level{zone=\"north\"}"))
                        .body())
                .contains("\"zone\":\"north\"")
                .doesNotContain("south");
        assertThat(get("/api/v1/metadata").status()).isEqualTo(200);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void caller_mayShowATokenToo() {
        String token =
                Authorization.issue(tenant.administrator(), "editor", 600).secret();

        Answer answer = Http.send(Http.to("/api/v1/query?query=1", Authorization.bearer(token)));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void viewer_isRefusedInTheEnvelope() {
        Answer answer = Http.send(Http.to("/api/v1/query?query=1", tenant.viewer()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().getString("status")).isEqualTo("error");
        assertThat(answer.json().getString("errorType")).isEqualTo("forbidden");
    }

    @Test
    void otherTenant_seesNothing() {
        String stranger = TestTenant.create().editor();

        assertThat(Stream.of(
                                "/api/v1/query?query=made_up",
                                "/api/v1/series?" + form("match[]", "{__name__=~\".+\"}"),
                                "/api/v1/labels",
                                "/api/v1/label/job/values")
                        .map(path -> Http.send(Http.to(path, stranger)).body()))
                .allSatisfy(body -> assertThat(body).contains("success").doesNotContain("made_", "instance", "api"));
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments("1", "scalar"),
                arguments("\"ü\"", "string"),
                arguments("made_up", "vector"),
                arguments("made_up[5m]", "matrix"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void instantQuery_mayHaveAnyType(String query, String type) {
        Answer answer = get("/api/v1/query", "query", query, "time", now());

        assertThat(answer.json().getJsonObject("data").getString("resultType")).isEqualTo(type);
        assertThat(Result.of(answer.status(), answer.body()).lines()).isNotEmpty();
    }

    @Test
    void times_mayBeWrittenAsDates() {
        Answer answer = get("/api/v1/query", "query", "time()", "time", "2026-01-31T09:00:00.5+01:00");

        assertThat(answer.body()).contains("[1769846400.5,\"1769846400.5\"]");
    }

    @Test
    void statistics_areToldOnDemand() {
        JsonObject data = get("/api/v1/query", "query", "made_up", "time", now(), "stats", "all")
                .json()
                .getJsonObject("data");

        JsonObject samples = data.getJsonObject("stats").getJsonObject("samples");
        assertThat(samples.getInt("totalQueryableSamples")).isPositive();
        assertThat(samples.getJsonArray("totalQueryableSamplesPerStep")).hasSize(1);
        assertThat(get("/api/v1/query", "query", "made_up").body()).doesNotContain("\"stats\"");
    }

    @Test
    void limit_leavesOutAndWarns() {
        for (Answer cut : List.of(
                get("/api/v1/query", "query", "made_level", "time", now(), "limit", "2"),
                get("/api/v1/labels", "limit", "2"),
                get("/api/v1/series", "match[]", "made_level", "limit", "2"))) {
            assertThat(cut.json().getJsonArray("warnings").getString(0)).isEqualTo("results truncated due to limit");
        }
        assertThat(get("/api/v1/labels", "limit", "1000").body()).doesNotContain("warnings");
    }

    @Test
    void range_hasAtMost11000Points() {
        assertThat(points(10_999)).isEqualTo(200);
        assertThat(points(11_000)).isEqualTo(400);
    }

    private static int points(int end) {
        return get("/api/v1/query_range", "query", "vector(1)", "start", "0", "end", Integer.toString(end), "step", "1")
                .status();
    }

    @Test
    void answer_isPackedForThoseWhoUnpack() throws Exception {
        HttpResponse<byte[]> packed = HttpClient.newHttpClient()
                .send(
                        Http.to("/api/v1/query?query=made_requests_total", tenant.editor())
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unpacked(packed.body())).contains("made_requests_total");
    }

    private static String unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void promtool_getsAnswers() throws Exception {
        String user = encoded(tenant.administratorName()) + ":" + encoded(tenant.administratorPassword());
        String server = URI.create(
                        "http://" + user + "@localhost:" + TestServer.http().getPort())
                .toString();

        assertThat(Promtool.query("instant", server, "count(made_info)")).contains("{} => ");
        assertThat(Promtool.query("range", "--start=0", "--end=60", "--step=30s", server, "vector(7)"))
                .contains("7 @[30]");
        assertThat(Promtool.query("series", "--match=made_up{job=\"api\"}", server))
                .contains("job=\"api\"");
        assertThat(Promtool.query("labels", server, "zone")).contains("north", "south");
    }
}
