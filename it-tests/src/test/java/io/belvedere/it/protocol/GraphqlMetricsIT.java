package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.belvedere.it.server.ShippedEar;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What samples there are and queries of them, objects by their ids, and the server itself, by GraphQL. */
@ExtendWith(ArquillianExtension.class)
class GraphqlMetricsIT {

    private static final String SHOWN = "{ type step series { labels points } text more"
            + " freshness { asOf age source tier complete stale } cost { series samples milliseconds } warnings infos }";

    private static TestTenant tenant;
    private static Graphql editor;
    private static Graphql viewer;
    private static Ids ids;
    private static Instant end;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    /** Ten minutes of two series, a sample a minute, the last one at the full minute. One tenant for all, as asking changes nothing. */
    @BeforeAll
    static void write() {
        tenant = TestTenant.create();
        editor = new Graphql(tenant.editor());
        viewer = new Graphql(tenant.viewer());
        ids = Ids.of(tenant);
        end = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        String document =
                "{\"series\": [%s, %s], \"metadata\": {\"ships\": {\"type\": \"gauge\", \"help\": \"At sea.\"}}}"
                        .formatted(series("north", 1), series("south", 10));
        assertThat(Http.send(Http.postJson("/api/v1/samples", tenant.editor(), document))
                        .status())
                .isEqualTo(200);
    }

    private static String series(String sea, int factor) {
        String times = LongStream.rangeClosed(0, 9)
                .mapToObj(minute ->
                        Long.toString(end.minusSeconds(540 - 60 * minute).toEpochMilli()))
                .collect(Collectors.joining(","));
        String values = LongStream.rangeClosed(1, 10)
                .mapToObj(number -> Long.toString(number * factor))
                .collect(Collectors.joining(","));
        return "{\"labels\": {\"__name__\": \"ships\", \"sea\": \"%s\"}, \"timestamps\": [%s], \"values\": [%s]}"
                .formatted(sea, times, values);
    }

    private static JsonObject metrics(Graphql caller, String field) {
        return caller.data("{ metrics { " + field + " } }").getJsonObject("metrics");
    }

    private static List<String> texts(JsonObject found) {
        return found.getJsonArray("entries").getValuesAs(JsonString::getString);
    }

    @Test
    void query_isTheValueAtATime() {
        JsonObject answer = metrics(editor, "query(query: \"sum(ships)\", time: \"%s\") %s".formatted(end, SHOWN))
                .getJsonObject("query");

        assertThat(answer.getString("type")).isEqualTo("INSTANT_VECTOR");
        assertThat(answer.getJsonArray("series").getJsonObject(0).get("points"))
                .hasToString("{\"start\":%d,\"step\":1,\"values\":[110]}".formatted(end.toEpochMilli()));
        assertThat(answer.getJsonObject("freshness").getBoolean("stale")).isFalse();
        assertThat(answer.getJsonObject("cost").getInt("series")).isEqualTo(2);
    }

    @Test
    void query_ofARangeVector_hasTheSamplesAsTheyWereStored() {
        JsonObject answer = metrics(
                        editor,
                        "query(query: \"ships{sea='north'}[61s]\", time: \"%s\") { series { points } }".formatted(end))
                .getJsonObject("query");

        assertThat(answer.getJsonArray("series").getJsonObject(0).get("points"))
                .hasToString("{\"timestamps\":[%d,%d],\"values\":[9,10]}"
                        .formatted(end.toEpochMilli() - 60_000, end.toEpochMilli()));
    }

    @Test
    void queryRange_liesWhereItsStepSays() {
        JsonObject answer = metrics(
                        editor,
                        "queryRange(query: \"ships\", range: {from: \"%s\", until: \"%s\"}, step: 60000, first: 1) %s"
                                .formatted(end.minusSeconds(120), end, SHOWN))
                .getJsonObject("queryRange");

        assertThat(answer.getBoolean("more")).isTrue();
        assertThat(answer.getJsonArray("series").getJsonObject(0).toString())
                .isEqualTo(
                        "{\"labels\":{\"__name__\":\"ships\",\"sea\":\"north\"},\"points\":{\"start\":%d,\"step\":60000,\"values\":[8,9,10]}}"
                                .formatted(end.minusSeconds(120).toEpochMilli()));
    }

    @Test
    void queryRange_withoutAStep_isBoundByMaxPoints() {
        JsonObject answer = metrics(
                        editor,
                        "queryRange(query: \"count(ships)\", range: {from: \"now-9m\", until: \"now\"}, maxPoints: 10) { step series { points } }")
                .getJsonObject("queryRange");

        assertThat(answer.getInt("step")).isEqualTo(60_000);
        assertThat(answer.getJsonArray("series")
                        .getJsonObject(0)
                        .getJsonObject("points")
                        .getJsonArray("values"))
                .hasSizeBetween(9, 10);
    }

    @Test
    void explain_tellsHowTheQueryWasUnderstood() {
        JsonObject answer = metrics(editor, "explain(query: \"sum( ships )\") { query lines }")
                .getJsonObject("explain");

        assertThat(answer.getString("query")).isEqualTo("sum(ships)");
        assertThat(answer.getJsonArray("lines")).hasSizeGreaterThan(1);
    }

    @Test
    void series_andTheirLabels_areForViewersToo() {
        JsonObject found = metrics(
                viewer,
                """
                series(matchers: ["ships{sea=~\\"n.*\\"}"], range: {from: "now-1h", until: "now"}) { entries more }
                labelNames { entries }
                labelValues(label: "sea", matchers: ["ships"]) { entries }
                nothing: labelValues(label: "nope") { entries }
                metadata(metric: "ships") { entries { metric type help } }
                """);

        assertThat(found.getJsonObject("series"))
                .hasToString("{\"entries\":[{\"__name__\":\"ships\",\"sea\":\"north\"}],\"more\":false}");
        assertThat(texts(found.getJsonObject("labelNames"))).containsExactly("__name__", "sea");
        assertThat(texts(found.getJsonObject("labelValues"))).containsExactly("north", "south");
        assertThat(texts(found.getJsonObject("nothing"))).isEmpty();
        assertThat(found.getJsonObject("metadata"))
                .hasToString("{\"entries\":[{\"metric\":\"ships\",\"type\":\"GAUGE\",\"help\":\"At sea.\"}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query(query: \"ships\") { type }",
                "query(query: \"ships(\") { type }",
                "queryRange(query: \"ships\", range: {from: \"now-1h\", until: \"now\"}) { type }",
                "explain(query: \"ships\") { lines }"
            })
    void viewers_askNoQueriesOfTheirOwn(String field) {
        assertThat(viewer.code("{ metrics { " + field + " } }")).isEqualTo("FORBIDDEN");
    }

    static Stream<Arguments> badFields() {
        return Stream.of(
                arguments("query(query: \"sum(ships\") { type }", "1:10: parse error"),
                arguments("query(query: \"\") { type }", "parse error"),
                arguments("series(matchers: []) { more }", "matchers must have at least one"),
                arguments("series(matchers: [\"sum(ships)\"]) { more }", "matchers must be a selector"),
                arguments("labelValues(label: \"\") { more }", "label must not be empty"),
                arguments(
                        "queryRange(query: \"ships\", range: {from: \"now\", until: \"now-1h\"}) { type }",
                        "must be before until"),
                arguments(
                        "queryRange(query: \"ships\", step: 1, range: {from: \"now-1000s\", until: \"now\"}) { type }",
                        "points in this range, at most 11000"));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void whatCannotBeAnswered_isRefusedByName(String field, String told) {
        JsonObject error = editor.error("{ metrics { " + field + " } }");

        assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("INVALID");
        assertThat(error.getString("message")).contains(told);
    }

    @Test
    void queries_eachFailByThemselves() {
        JsonObject answer = editor.execute(
                "{ metrics { bad: query(query: \"ships(\") { type } good: query(query: \"ships\", time: \"%s\") { type } } }"
                        .formatted(end));

        assertThat(answer.getJsonArray("errors")).hasSize(1);
        assertThat(answer.getJsonObject("data").getJsonObject("metrics"))
                .hasToString("{\"bad\":null,\"good\":{\"type\":\"INSTANT_VECTOR\"}}");
    }

    @Test
    void nodes_areFoundByTheirIdsInOrder() {
        List<String> asked = List.of(
                ids.comment(),
                ids.region(),
                Ids.ofNothing().folder(),
                ids.dashboard(),
                ids.layout(),
                ids.folder(),
                ids.snapshot(),
                ids.tenant());

        JsonObject answer =
                viewer.data("{ nodes(ids: [%s]) { __typename id ... on Region { widget { title data { asOf } } } } }"
                        .formatted(asked.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "))));

        List<String> types = answer.getJsonArray("nodes").stream()
                .map(node ->
                        node == JsonValue.NULL ? "none" : node.asJsonObject().getString("__typename"))
                .toList();
        assertThat(types)
                .containsExactly("Comment", "Region", "none", "Dashboard", "Layout", "Folder", "Snapshot", "Tenant");
        assertThat(answer.getJsonArray("nodes")
                        .getJsonObject(1)
                        .getJsonObject("widget")
                        .toString())
                .contains("\"title\":\"CPU\"", "\"asOf\":");
    }

    @Test
    void node_ofAUser_isForAdministrators() {
        String asked = "{ node(id: \"%s\") { ... on User { name } } }".formatted(ids.user());

        assertThat(new Graphql(tenant.administrator()).data(asked))
                .hasToString("{\"node\":{\"name\":\"%s\"}}".formatted(tenant.administratorName()));
        assertThat(editor.data(asked)).hasToString("{\"node\":null}");
    }

    @Test
    void node_ofATenant_isForOperatorsAndThoseInIt() {
        String asked = "{ node(id: \"%s\") { __typename } }".formatted(tenant.id());

        assertThat(new Graphql(Authorization.operator()).data(asked))
                .hasToString("{\"node\":{\"__typename\":\"Tenant\"}}");
        assertThat(new Graphql(TestTenant.create().administrator()).data(asked)).hasToString("{\"node\":null}");
    }

    @Test
    void node_thatIsNotThere_isNull() {
        assertThat(viewer.data(
                        "{ node(id: \"%s\") { id } }".formatted(Ids.ofNothing().dashboard())))
                .hasToString("{\"node\":null}");
        assertThat(viewer.code("{ node(id: \"7\") { id } }")).isEqualTo("INVALID");
    }

    @Test
    void server_tellsItsVersion() {
        JsonObject server = viewer.data(
                        "{ viewer { permissions } server { version commit builtAt time timeoutSeconds limits { counted limit } } }")
                .getJsonObject("server");

        assertThat(server.getString("version")).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(server.getInt("timeoutSeconds")).isPositive();
        assertThat(Instant.parse(server.getString("time"))).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void server_tellsStrangersNothing() {
        assertThat(new Graphql("Bearer nonsense")
                        .post("{\"query\": \"{ server { version } }\"}")
                        .status())
                .isEqualTo(401);
    }
}
