package io.belvedere.it.protocol;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.MessageOrBuilder;
import io.belvedere.grpc.v1.AddRegionRequest;
import io.belvedere.grpc.v1.CreateLayoutRequest;
import io.belvedere.grpc.v1.Dashboard;
import io.belvedere.grpc.v1.DashboardServiceGrpc.DashboardServiceBlockingStub;
import io.belvedere.grpc.v1.DashboardServiceProto;
import io.belvedere.grpc.v1.DeleteDashboardRequest;
import io.belvedere.grpc.v1.DeleteLayoutRequest;
import io.belvedere.grpc.v1.DeleteRegionRequest;
import io.belvedere.grpc.v1.GetDashboardRequest;
import io.belvedere.grpc.v1.GetLayoutRequest;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.grpc.v1.ListLayoutsRequest;
import io.belvedere.grpc.v1.Placement;
import io.belvedere.grpc.v1.RenameDashboardRequest;
import io.belvedere.grpc.v1.RenameLayoutRequest;
import io.belvedere.grpc.v1.RetitleRegionRequest;
import io.belvedere.grpc.v1.Widget;
import io.belvedere.grpc.v1.WidgetType;
import io.belvedere.it.server.ShippedEar;
import io.grpc.Status;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An administrator tries another tenant's ids in everything that takes an id. The answer must be the one that an id of
 * nothing gets, and the other tenant must be as it was. Both tables must be complete.
 */
@ExtendWith(ArquillianExtension.class)
class TenantIsolationIT {

    /** Where the ids of the other tenant are mixed with those of the caller's own, the own ones are named $own. */
    private static final List<GraphqlCase> GRAPHQL = List.of(
            new GraphqlCase("dashboard", "NOT_FOUND", "{ dashboard(id: \"$dashboard\") { title layouts { id } } }"),
            new GraphqlCase("layout", "NOT_FOUND", "{ layout(id: \"$layout\") { name regions { id } } }"),
            new GraphqlCase("user", "NOT_FOUND", "{ user(id: \"$user\") { name } }"),
            new GraphqlCase("tenant", "FORBIDDEN", "{ tenant(id: \"$tenant\") { name } }"),
            mutation("renameDashboard", "NOT_FOUND", "id: \"$dashboard\", version: 1, title: \"Taken\""),
            mutation("deleteDashboard", "NOT_FOUND", "id: \"$dashboard\", version: 1"),
            mutation("createLayout", "NOT_FOUND", "dashboardId: \"$dashboard\", name: \"Taken\""),
            mutation("renameLayout", "NOT_FOUND", "id: \"$layout\", version: 2, name: \"Taken\""),
            mutation("deleteLayout", "NOT_FOUND", "id: \"$layout\", version: 2"),
            mutation(
                    "addRegion",
                    "NOT_FOUND",
                    "layoutId: \"$layout\", version: 2, x: 5, y: 5, width: 1, height: 1, widget: {type: STAT}"),
            mutation(
                    "retitleRegion",
                    "NOT_FOUND",
                    "layoutId: \"$layout\", version: 2, regionId: \"$region\", title: \"Taken\""),
            mutation(
                    "retitleRegion",
                    "NOT_FOUND",
                    "layoutId: \"$own\", version: 2, regionId: \"$region\", title: \"Taken\""),
            mutation("deleteRegion", "NOT_FOUND", "layoutId: \"$layout\", version: 2, regionId: \"$region\""),
            mutation("deleteRegion", "NOT_FOUND", "layoutId: \"$own\", version: 2, regionId: \"$region\""),
            mutation("renameUser", "NOT_FOUND", "id: \"$user\", version: 1, name: \"taken\""),
            mutation("deleteUser", "NOT_FOUND", "id: \"$user\", version: 1"),
            mutation(
                    "createTenant",
                    "FORBIDDEN",
                    "id: \"$tenant\", name: \"Taken\", administrator: {name: \"taken\", password: \"a long password\"}"),
            mutation("renameTenant", "FORBIDDEN", "id: \"$tenant\", version: 1, name: \"Taken\""),
            mutation("deleteTenant", "FORBIDDEN", "id: \"$tenant\", version: 1"));

    private static final Map<String, BiFunction<DashboardServiceBlockingStub, Ids, MessageOrBuilder>> GRPC =
            Map.ofEntries(
                    Map.entry(
                            "GetDashboard",
                            (stub, ids) -> stub.getDashboard(GetDashboardRequest.newBuilder()
                                    .setDashboardId(ids.dashboard())
                                    .build())),
                    Map.entry(
                            "RenameDashboard",
                            (stub, ids) -> stub.renameDashboard(RenameDashboardRequest.newBuilder()
                                    .setDashboardId(ids.dashboard())
                                    .setEtag("v1")
                                    .setTitle("Taken")
                                    .build())),
                    Map.entry(
                            "DeleteDashboard",
                            (stub, ids) -> stub.deleteDashboard(DeleteDashboardRequest.newBuilder()
                                    .setDashboardId(ids.dashboard())
                                    .setEtag("v1")
                                    .build())),
                    Map.entry(
                            "ListLayouts",
                            (stub, ids) -> stub.listLayouts(ListLayoutsRequest.newBuilder()
                                    .setDashboardId(ids.dashboard())
                                    .build())),
                    Map.entry(
                            "GetLayout",
                            (stub, ids) -> stub.getLayout(GetLayoutRequest.newBuilder()
                                    .setLayoutId(ids.layout())
                                    .build())),
                    Map.entry(
                            "CreateLayout",
                            (stub, ids) -> stub.createLayout(CreateLayoutRequest.newBuilder()
                                    .setDashboardId(ids.dashboard())
                                    .setName("Taken")
                                    .build())),
                    Map.entry(
                            "RenameLayout",
                            (stub, ids) -> stub.renameLayout(RenameLayoutRequest.newBuilder()
                                    .setLayoutId(ids.layout())
                                    .setEtag("v2")
                                    .setName("Taken")
                                    .build())),
                    Map.entry(
                            "DeleteLayout",
                            (stub, ids) -> stub.deleteLayout(DeleteLayoutRequest.newBuilder()
                                    .setLayoutId(ids.layout())
                                    .setEtag("v2")
                                    .build())),
                    Map.entry(
                            "AddRegion",
                            (stub, ids) -> stub.addRegion(AddRegionRequest.newBuilder()
                                    .setLayoutId(ids.layout())
                                    .setEtag("v2")
                                    .setPlacement(Placement.newBuilder()
                                            .setX(5)
                                            .setWidth(1)
                                            .setHeight(1))
                                    .setWidget(Widget.newBuilder().setType(WidgetType.WIDGET_TYPE_STAT))
                                    .build())),
                    Map.entry(
                            "RetitleRegion",
                            (stub, ids) -> stub.retitleRegion(RetitleRegionRequest.newBuilder()
                                    .setLayoutId(ids.layout())
                                    .setEtag("v2")
                                    .setRegionId(ids.region())
                                    .setTitle("Taken")
                                    .build())),
                    Map.entry(
                            "DeleteRegion",
                            (stub, ids) -> stub.deleteRegion(DeleteRegionRequest.newBuilder()
                                    .setLayoutId(ids.layout())
                                    .setEtag("v2")
                                    .setRegionId(ids.region())
                                    .build())));

    private TestTenant own;
    private TestTenant other;
    private Ids ownIds;
    private Ids otherIds;
    private Graphql graphql;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void makeTwoTenants() {
        own = TestTenant.create();
        other = TestTenant.create();
        ownIds = Ids.of(own);
        otherIds = Ids.of(other);
        graphql = new Graphql(own.administrator());
    }

    @Test
    void graphql_answersAnothersIdsLikeIdsOfNothing() {
        String before = everythingOf(other);

        assertThat(GRAPHQL).allSatisfy(tried -> {
            String toAnothers = said(tried, otherIds);
            assertThat(toAnothers).contains("\"code\":\"" + tried.code + "\"").isEqualTo(said(tried, Ids.ofNothing()));
        });

        assertThat(everythingOf(other)).isEqualTo(before);
    }

    @Test
    void graphql_tableHasEveryFieldThatTakesAnId() {
        assertThat(GRAPHQL.stream().map(GraphqlCase::field).collect(toSet())).isEqualTo(GraphqlIdFields.ask(graphql));
    }

    @Test
    void grpc_answersAnothersIdsLikeIdsOfNothing() {
        DashboardServiceBlockingStub stub = Grpc.dashboards(own.administrator());
        String before = everythingOf(other);

        assertThat(GRPC).allSatisfy((method, call) -> {
            Ids none = Ids.ofNothing();
            GrpcRefusal toAnothers = Grpc.refusal(() -> call.apply(stub, otherIds));
            GrpcRefusal toNothing = Grpc.refusal(() -> call.apply(stub, none));
            assertThat(toAnothers.code()).isEqualTo(toNothing.code()).isEqualTo(Status.Code.NOT_FOUND);
            assertThat(otherIds.blankedIn(toAnothers.message())).isEqualTo(none.blankedIn(toNothing.message()));
            assertThat(otherIds.blankedIn(toAnothers.details().toString()))
                    .isEqualTo(none.blankedIn(toNothing.details().toString()));
        });

        assertThat(everythingOf(other)).isEqualTo(before);
    }

    @Test
    void grpc_tableHasEveryMethodThatTakesAnId() {
        Set<String> methods = DashboardServiceProto.getDescriptor().getServices().stream()
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getInputType().getFields().stream()
                        .map(FieldDescriptor::getName)
                        .anyMatch(name -> name.endsWith("_id")))
                .map(MethodDescriptor::getName)
                .collect(toSet());

        assertThat(GRPC.keySet()).isEqualTo(methods);
    }

    @Test
    void rest_answersAnothersTokenLikeOneThatIsNotThere() {
        Ids none = Ids.ofNothing();
        String before = everythingOf(other);

        Answer toAnothers = Http.send(
                Http.to("/api/tokens/" + otherIds.token(), own.administrator()).DELETE());
        Answer toNothing = Http.send(
                Http.to("/api/tokens/" + none.token(), own.administrator()).DELETE());

        assertThat(toAnothers.status()).isEqualTo(toNothing.status()).isEqualTo(404);
        assertThat(otherIds.blankedIn(toAnothers.json().getString("detail")))
                .isEqualTo(none.blankedIn(toNothing.json().getString("detail")));
        assertThat(everythingOf(other)).isEqualTo(before);
    }

    @Test
    void lists_showTheOwnTenantOnly() {
        JsonObject lists = graphql.data("{ dashboards { edges { node { id } } } users { edges { node { id } } } }");

        assertThat(Graphql.nodes(lists.getJsonObject("dashboards")))
                .extracting(node -> node.getString("id"))
                .containsExactly(ownIds.dashboard());
        assertThat(Graphql.nodes(lists.getJsonObject("users")))
                .extracting(node -> node.getString("id"))
                .containsExactly(ownIds.user());
        assertThat(Grpc.dashboards(own.administrator())
                        .listDashboards(ListDashboardsRequest.getDefaultInstance())
                        .getDashboardsList())
                .extracting(Dashboard::getId)
                .containsExactly(ownIds.dashboard());
        assertThat(Http.send(Http.to("/api/tokens", own.administrator())).body())
                .contains(ownIds.token())
                .doesNotContain(otherIds.token());
    }

    @Test
    void lists_refuseAnothersCursor() {
        String cursor = new Graphql(other.administrator())
                .data("{ dashboards { pageInfo { endCursor } } }")
                .getJsonObject("dashboards")
                .getJsonObject("pageInfo")
                .getString("endCursor");

        JsonObject refusal = graphql.error("{ dashboards(after: \"%s\") { edges { node { id } } } }".formatted(cursor));
        assertThat(refusal.getString("message")).isEqualTo("after is not a cursor of this list");
        assertThat(refusal.getJsonObject("extensions").getString("code")).isEqualTo("INVALID");
    }

    @Test
    void userNames_ofAnotherTenantAreTakenButTellNothing() {
        assertThat(graphql.error(
                                "mutation { createUser(input: {name: \"%s\", password: \"a long password\", role: VIEWER}) { user { id } } }"
                                        .formatted(other.administratorName()))
                        .toString())
                .contains("CONFLICT")
                .doesNotContain(otherIds.user());
    }

    /** The error without what differs between any two requests: its id, and the ids that were asked for. */
    private String said(GraphqlCase tried, Ids ids) {
        JsonObject error = graphql.error(ids.in(tried.document.replace("$own", ownIds.layout())));
        JsonObject extensions = Json.createObjectBuilder(error.getJsonObject("extensions"))
                .remove("requestId")
                .build();
        return ids.blankedIn(Json.createObjectBuilder(error)
                .add("extensions", extensions)
                .build()
                .toString());
    }

    /** All that the tenant has, as its administrator sees it. */
    private static String everythingOf(TestTenant tenant) {
        String seen = new Graphql(tenant.administrator())
                .data(
                        """
                        { viewer { tenant { id name version } }
                          users { edges { node { id name role version } } }
                          dashboards { edges { node { id title version updatedAt
                            layouts { id name version regions { id x y widget { title } } } } } } }
                        """)
                .toString();
        String tokens =
                Http.send(Http.to("/api/tokens", tenant.administrator())).body();
        return seen + tokens;
    }

    private static GraphqlCase mutation(String field, String code, String input) {
        return new GraphqlCase(field, code, "mutation { %s(input: {%s}) { __typename } }".formatted(field, input));
    }

    private record GraphqlCase(String field, String code, String document) {}
}
