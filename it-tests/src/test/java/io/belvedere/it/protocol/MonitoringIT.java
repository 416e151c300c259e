package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.belvedere.grpc.v1.DashboardServiceGrpc;
import io.belvedere.grpc.v1.GetDashboardRequest;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.it.server.ShippedEar;
import io.grpc.Channel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see: the identity of requests, metrics, health, and how many statements a query costs. */
@ExtendWith(ArquillianExtension.class)
class MonitoringIT {

    private static final String MADE_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private TestTenant tenant;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void makeATenant() {
        tenant = TestTenant.create();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/viewer", "/graphql/schema.graphql", "/nonsense", "/health/live", "/metrics"})
    void http_answersTheIdThatTheRequestHas(String path) {
        Answer answer = Http.send(Http.to(path, tenant.viewer()).header("X-Request-ID", "trace-7:a/b+c="));

        assertThat(answer.header("X-Request-ID")).isEqualTo("trace-7:a/b+c=");
        assertThat(answer.header("X-Response-Time")).matches("\\d+ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "täg", "a\"b", "<script>"})
    void http_replacesAnIdThatIsUnfitForLogs(String unfit) {
        assertThat(Http.send(Http.to("/api/viewer", tenant.viewer()).header("X-Request-ID", unfit))
                        .header("X-Request-ID"))
                .matches(MADE_ID);
    }

    @Test
    void http_replacesAnIdThatIsTooLong() {
        assertThat(Http.send(Http.to("/api/viewer", tenant.viewer()).header("X-Request-ID", "a".repeat(129)))
                        .header("X-Request-ID"))
                .matches(MADE_ID);
    }

    @Test
    void http_refusalsTellTheIdToo() {
        Answer answer = Http.send(Http.to("/api/viewer").header("X-Request-ID", "trace-7"));

        assertThat(answer.header("X-Request-ID")).isEqualTo("trace-7");
        assertThat(answer.json().getString("instance")).isEqualTo("trace-7");
    }

    @Test
    void graphql_errorsTellTheId() {
        Answer answer = Http.send(Http.postJson(
                        "/graphql",
                        tenant.viewer(),
                        "{\"query\": \"{ dashboard(id: \\\"%s\\\") { id } }\"}"
                                .formatted(Ids.ofNothing().dashboard()))
                .header("X-Request-ID", "trace-7"));

        assertThat(answer.header("X-Request-ID")).isEqualTo("trace-7");
        assertThat(answer.header("X-Response-Time")).matches("\\d+ms");
        assertThat(answer.json()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("requestId"))
                .isEqualTo("trace-7");
    }

    @Test
    void grpc_answersTheIdThatTheCallHas() {
        AtomicReference<Metadata> headers = new AtomicReference<>(new Metadata());
        AtomicReference<Metadata> trailers = new AtomicReference<>(new Metadata());
        Channel channel = Grpc.channel(
                Grpc.metadata("authorization", tenant.viewer()),
                Grpc.metadata("x-request-id", "trace-7"),
                MetadataUtils.newCaptureMetadataInterceptor(headers, trailers));

        DashboardServiceGrpc.newBlockingStub(channel)
                .withWaitForReady()
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .listDashboards(ListDashboardsRequest.getDefaultInstance());

        assertThat(headers).hasValueSatisfying(sent -> assertThat(sent.get(Grpc.key("x-request-id")))
                .isEqualTo("trace-7"));
        assertThat(trailers).hasValueSatisfying(sent -> {
            assertThat(sent.get(Grpc.key("x-request-id"))).isEqualTo("trace-7");
            assertThat(sent.get(Grpc.key("x-response-time"))).matches("\\d+ms");
        });
    }

    @Test
    void grpc_replacesAnUnfitIdInRefusalsToo() {
        Channel channel =
                Grpc.channel(Grpc.metadata("authorization", tenant.viewer()), Grpc.metadata("x-request-id", "a b"));

        GrpcRefusal refusal = Grpc.refusal(() -> DashboardServiceGrpc.newBlockingStub(channel)
                .withWaitForReady()
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .getDashboard(GetDashboardRequest.newBuilder()
                        .setDashboardId(Ids.ofNothing().dashboard())
                        .build()));

        assertThat(refusal.trailers().get(Grpc.key("x-request-id"))).matches(MADE_ID);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 50})
    void query_ofAnyNumberOfDashboardsCostsFourStatements(int dashboards) {
        String credentials = tenant.editor();
        Graphql editor = new Graphql(credentials);
        for (int number = 0; number < dashboards; number++) {
            Board.withRegions(editor, "Board " + number, 20);
        }
        // Proves the credentials, so that the statements counted are those of the query alone.
        Metrics before = Metrics.scrape(credentials);

        JsonObject answer = editor.data(
                "{ dashboards(first: %d) { edges { node { title layouts { name regions { x y widget { title } } } } } } }"
                        .formatted(dashboards));

        double statements = Metrics.scrape(credentials).sum("belvedere_database_statements_total")
                - before.sum("belvedere_database_statements_total");
        assertThat(Graphql.nodes(answer.getJsonObject("dashboards")))
                .hasSize(dashboards)
                .allSatisfy(node -> assertThat(
                                node.getJsonArray("layouts").getJsonObject(0).getJsonArray("regions"))
                        .hasSize(20));
        // the list, who may view what is on it, the layouts, their regions
        assertThat(statements).isEqualTo(4);
    }

    @Test
    void metrics_tellOfRequestsStatementsCachesAndPool() {
        Board board = Board.create(new Graphql(tenant.editor()), "Fleet");
        Grpc.dashboards(tenant.viewer())
                .getDashboard(GetDashboardRequest.newBuilder()
                        .setDashboardId(board.dashboard())
                        .build());
        Http.send(Http.to("/api/viewer"));
        Http.send(Http.to("/api/viewer", tenant.viewer()));

        Metrics metrics = Metrics.scrape(tenant.viewer());

        assertThat(metrics.series("belvedere_requests_total"))
                .anySatisfy(line -> assertThat(line).contains("protocol=\"graphql\"", "operation=\"mutation\"", "ok"))
                .anySatisfy(line -> assertThat(line).contains("protocol=\"rest\"", "outcome=\"unauthenticated\""))
                .anySatisfy(line -> assertThat(line)
                        .contains("protocol=\"grpc\"", "operation=\"belvedere.v1.DashboardService/GetDashboard\""));
        assertThat(metrics.sum("belvedere_request_duration_seconds_count")).isPositive();
        assertThat(metrics.sum("belvedere_database_statements_total")).isPositive();
        assertThat(metrics.sum("belvedere_database_statement_duration_seconds_count"))
                .isPositive();
        assertThat(List.of("hits", "misses", "evictions", "entries"))
                .allSatisfy(what -> assertThat(metrics.series("belvedere_cache_" + what))
                        .anySatisfy(line -> assertThat(line).contains("cache=\"callers\""))
                        .anySatisfy(line -> assertThat(line).contains("cache=\"dashboards\"")));
        assertThat(metrics.sum("connectionpool_managed_connections")).isPositive();
        assertThat(metrics.series("ft_bulkhead_calls_total")).isNotEmpty();
    }

    @Test
    void cacheMetrics_countAHitForEachCachedRead() {
        Board board = Board.create(new Graphql(tenant.editor()), "Fleet");
        Graphql viewer = new Graphql(tenant.viewer());
        String read = "{ dashboard(id: \"%s\") { title } }".formatted(board.dashboard());
        viewer.data(read);
        double before = hitsOnDashboards();

        viewer.data(read);
        viewer.data(read);

        assertThat(hitsOnDashboards() - before).isEqualTo(2);
    }

    private double hitsOnDashboards() {
        return Metrics.scrape(tenant.viewer()).sum("belvedere_cache_hits{cache=\"dashboards\"");
    }

    @Test
    void metrics_pleasePromtool(@TempDir Path folder) throws Exception {
        Path promtool = Arrays.stream(System.getenv("PATH").split(":", -1))
                .map(place -> Path.of(place, "promtool"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(folder.resolve("none"));
        assumeThat(promtool).as("promtool is installed").isExecutable();
        Board.withRegions(new Graphql(tenant.editor()), "Fleet", 1);

        List<String> complaints = complaints(
                promtool,
                folder,
                Http.send(Http.to("/metrics", tenant.viewer())).body());

        assertThat(complaints).isEmpty();
    }

    private static List<String> complaints(Path promtool, Path folder, String metrics)
            throws IOException, InterruptedException {
        assertThat(metrics).contains("belvedere_requests_total", "belvedere_cache_hits");
        Path input = Files.writeString(folder.resolve("metrics"), metrics, StandardCharsets.UTF_8);
        Path output = folder.resolve("complaints");
        Process checking = new ProcessBuilder(promtool.toString(), "check", "metrics")
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(checking.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(output);
    }

    @Test
    void health_readyTellsOfEachConditionOnce() {
        JsonObject ready = Http.send(Http.to("/health/ready")).json();

        assertThat(ready.getString("status")).isEqualTo("UP");
        assertThat(ready.getJsonArray("checks").getValuesAs(JsonObject.class))
                .extracting(check -> check.getString("name") + " " + check.getString("status"))
                .containsExactlyInAnyOrder("database UP", "cluster UP", "provisioning UP", "samples UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/started"})
    void health_liveAndStartedNeverAskTheDatabase(String path) {
        JsonObject health = Http.send(Http.to(path)).json();

        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.toString()).doesNotContain("database");
    }

    @Test
    void buildInfo_isInTheShapeThatPrometheusClientsExpect() {
        JsonObject answer =
                Http.send(Http.to("/api/v1/status/buildinfo", tenant.viewer())).json();

        assertThat(answer.getString("status")).isEqualTo("success");
        assertThat(answer.getJsonObject("data").values())
                .allSatisfy(value -> assertThat(value).isInstanceOf(JsonString.class));
    }
}
