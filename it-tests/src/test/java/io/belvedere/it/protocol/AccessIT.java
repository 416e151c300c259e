package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.it.protocol.Authorization.IssuedToken;
import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestIssuer;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class AccessIT {

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    static Stream<String> grpcMethods() {
        Stream<String> others = Stream.of(
                        MetricsServiceGrpc.getServiceDescriptor(),
                        ServerReflectionGrpc.getServiceDescriptor(),
                        io.grpc.reflection.v1alpha.ServerReflectionGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .map(MethodDescriptor::getFullMethodName);
        return Stream.concat(GrpcServices.methods().stream().map(GrpcServices::pathOf), others);
    }

    @Test
    void grpc_offersTheServicesThatAreTestedHere() throws InvalidProtocolBufferException {
        List<String> tested = new ArrayList<>(GrpcServices.names());
        tested.add(MetricsServiceGrpc.SERVICE_NAME);

        byte[] question =
                ServerReflectionRequest.newBuilder().setListServices("").build().toByteArray();

        byte[] answer = Grpc.call(
                Grpc.channel(Authorization.operator()),
                ServerReflectionGrpc.getServerReflectionInfoMethod().getFullMethodName(),
                question);

        assertThat(ServerReflectionResponse.parseFrom(answer)
                        .getListServicesResponse()
                        .getServiceList())
                .extracting(ServiceResponse::getName)
                .filteredOn(name -> !name.startsWith("grpc."))
                .containsExactlyInAnyOrderElementsOf(tested);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphql",
                "/graphql/",
                "/graphql/schema.graphql",
                "/api/viewer",
                "/api/tokens",
                "/api/v1/status/buildinfo",
                "/v1/metrics",
                "/metrics",
                "/metrics/",
                "/nonsense",
                "/error",
                "/health/nonsense",
                "/health/",
                "/health;a=b",
                "/metrics;/health",
                "/graphql;/health"
            })
    void anonymous_isRefusedWithAChallenge(String path) {
        Answer answer = Http.send(Http.to(path));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Basic realm=").contains("Bearer realm=");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health%2f..%2fmetrics",
                "/health/live/..;/..;/metrics",
                "/metrics%2f",
                "/%2e%2e/metrics",
                "/api/tokens/%00",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/graphql/WEB-INF/web.xml",
                "/graphql/..%2fmetrics"
            })
    void anonymous_findsNoWayAround(String path) {
        Answer answer = Http.send(Http.to(path));

        assertThat(answer.status()).isIn(400, 401, 404);
        assertThat(answer.body()).doesNotContain("belvedere_requests", "<web-app", "Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
    void anonymous_mayAskForHealth(String path) {
        assertThat(Http.send(Http.to(path)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("grpcMethods")
    void anonymous_isRefusedByEveryGrpcMethod(String method) {
        GrpcRefusal refusal = Grpc.refusal(() -> Grpc.call(Grpc.channel(), method, new byte[0]));

        assertThat(refusal.code()).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(refusal.reason()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void anonymous_mayAskForHealthByGrpc() {
        ServingStatus status = HealthGrpc.newBlockingStub(Grpc.channel())
                .withWaitForReady()
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus();

        assertThat(status).isEqualTo(ServingStatus.SERVING);
    }

    @ParameterizedTest
    @EnumSource
    void basicTokenAndJwt_areTakenByEachProtocol(WayIn way) {
        TestTenant tenant = TestTenant.create();
        IssuedToken token = Authorization.issue(tenant.administrator(), "viewer", 600);

        assertThat(List.of(tenant.localAdministrator(), Authorization.bearer(token.secret()), tenant.viewer()))
                .allSatisfy(authorization -> assertThat(way.ask(authorization)).isEqualTo("OK"));
    }

    @ParameterizedTest
    @EnumSource
    void wrongCredentials_areRefusedByEachProtocol(WayIn way) {
        TestTenant tenant = TestTenant.create();
        String token =
                Authorization.issue(tenant.administrator(), "viewer", 600).secret();
        String jwt = TestIssuer.token(tenant.id(), "jo", "viewer", Duration.ofMinutes(5));

        assertThat(List.of(
                        Authorization.basic(tenant.administratorName(), "a wrong password"),
                        Authorization.basic("nobody", "a wrong password"),
                        "Basic !",
                        "Basic",
                        "Digest username=jo",
                        Authorization.bearer(""),
                        Authorization.bearer("bvd_unknown"),
                        Authorization.bearer(altered(token)),
                        Authorization.bearer(altered(jwt)),
                        Authorization.bearer(jwt.substring(0, jwt.lastIndexOf('.') + 1)),
                        Authorization.bearer("eyJhbGciOiJub25lIn0.e30."),
                        Authorization.bearer(TestIssuer.token(tenant.id(), "jo", "viewer", Duration.ofMinutes(-5))),
                        Authorization.bearer(TestIssuer.token("no-such-tenant", "jo", "viewer", Duration.ofMinutes(5))),
                        Authorization.bearer(TestIssuer.token(tenant.id(), "jo", "guest", Duration.ofMinutes(5)))))
                .allSatisfy(authorization ->
                        assertThat(way.ask(authorization)).as(authorization).isEqualTo("UNAUTHENTICATED"));
    }

    @ParameterizedTest
    @EnumSource
    void revokedToken_isRefusedAtOnce(WayIn way) {
        String administrator = TestTenant.create().administrator();
        IssuedToken token = Authorization.issue(administrator, "viewer", 600);
        String authorization = Authorization.bearer(token.secret());
        assertThat(way.ask(authorization)).isEqualTo("OK");

        Http.send(Http.to("/api/tokens/" + token.id(), administrator).DELETE());

        assertThat(way.ask(authorization)).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void expiredToken_isRefused() {
        IssuedToken token = Authorization.issue(TestTenant.create().administrator(), "viewer", 1);
        String authorization = Authorization.bearer(token.secret());
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);

        String outcome = WayIn.REST.ask(authorization);
        while (outcome.equals("OK") && System.nanoTime() < giveUp) {
            outcome = WayIn.REST.ask(authorization);
        }

        assertThat(outcome).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void deletedUser_isRefusedAtOnce() {
        TestTenant tenant = TestTenant.create();
        Graphql administrator = new Graphql(tenant.administrator());
        String id = Graphql.nodes(administrator
                        .data("{ users { edges { node { id } } } }")
                        .getJsonObject("users"))
                .get(0)
                .getString("id");
        assertThat(WayIn.GRPC.ask(tenant.localAdministrator())).isEqualTo("OK");

        administrator.data("mutation { deleteUser(input: {id: \"%s\", version: 1}) { deletedId } }".formatted(id));

        assertThat(WayIn.GRPC.ask(tenant.localAdministrator())).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void deletedTenant_takesItsCallersWithIt() {
        TestTenant tenant = TestTenant.create();
        String token =
                Authorization.issue(tenant.administrator(), "editor", 600).secret();
        List<String> callers = List.of(tenant.localAdministrator(), Authorization.bearer(token), tenant.viewer());
        assertThat(callers)
                .allSatisfy(caller -> assertThat(WayIn.REST.ask(caller)).isEqualTo("OK"));

        new Graphql(Authorization.operator())
                .data("mutation { deleteTenant(input: {id: \"%s\", version: 1}) { deletedId } }"
                        .formatted(tenant.id()));

        assertThat(callers)
                .allSatisfy(caller -> assertThat(WayIn.REST.ask(caller)).isEqualTo("UNAUTHENTICATED"));
    }

    @Test
    void viewer_readsAndChangesNothing() {
        TestTenant tenant = TestTenant.create();
        Board board = Board.create(new Graphql(tenant.editor()), "Fleet");
        Graphql viewer = new Graphql(tenant.viewer());

        assertThat(viewer.data("{ dashboard(id: \"%s\") { title layouts { id } } }".formatted(board.dashboard())))
                .containsKey("dashboard");
        assertThat(viewer.code("mutation { createDashboard(input: {title: \"x\"}) { dashboard { id } } }"))
                .isEqualTo("FORBIDDEN");
        assertThat(viewer.code("mutation { " + board.addRegion(1, 0, 0) + " }")).isEqualTo("FORBIDDEN");
        assertThat(viewer.code("mutation { deleteDashboard(input: {dashboardId: \"%s\", version: 1}) { deletedId } }"
                        .formatted(board.dashboard())))
                .isEqualTo("FORBIDDEN");
        GrpcRefusal refusal = Grpc.refusal(() -> Grpc.dashboards(tenant.viewer())
                .createDashboard(
                        CreateDashboardRequest.newBuilder().setTitle("x").build()));
        assertThat(refusal.code()).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(refusal.reason()).isEqualTo("FORBIDDEN");
    }

    @Test
    void editor_managesNeitherUsersNorTokens() {
        String editor = TestTenant.create().editor();
        Graphql graphql = new Graphql(editor);

        assertThat(graphql.code("{ users { edges { node { id } } } }")).isEqualTo("FORBIDDEN");
        assertThat(
                        graphql.code(
                                "mutation { createUser(input: {name: \"eve\", password: \"a long password\", role: ADMINISTRATOR}) { user { id } } }"))
                .isEqualTo("FORBIDDEN");
        assertThat(Http.send(Http.to("/api/tokens", editor)).status()).isEqualTo(403);
        assertThat(Http.send(Http.postJson("/api/tokens", editor, "{\"name\": \"t\", \"role\": \"viewer\"}"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void administratorOfATenant_managesNoTenants() {
        TestTenant tenant = TestTenant.create();
        Graphql administrator = new Graphql(tenant.administrator());

        assertThat(administrator.code("{ tenants { edges { node { id } } } }")).isEqualTo("FORBIDDEN");
        assertThat(administrator.code("{ tenant(id: \"belvedere\") { name } }")).isEqualTo("FORBIDDEN");
        assertThat(administrator.code(
                        "mutation { renameTenant(input: {id: \"%s\", version: 1, name: \"x\"}) { tenant { id } } }"
                                .formatted(tenant.id())))
                .isEqualTo("FORBIDDEN");
        assertThat(administrator.data("{ tenant(id: \"%s\") { name } }".formatted(tenant.id())))
                .containsKey("tenant");
    }

    @Test
    void operator_seesTheTenants() {
        String id = TestTenant.create().id();

        assertThat(new Graphql(Authorization.operator())
                        .data("{ tenant(id: \"%s\") { name } }".formatted(id))
                        .getJsonObject("tenant")
                        .getString("name"))
                .isEqualTo("A tenant");
    }

    /** The same with another character in the middle, where every bit counts. */
    private static String altered(String token) {
        int middle = token.length() / 2;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }
}
