package io.belvedere.it.protocol;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.v1.Dashboard;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.it.server.ShippedEar;
import io.grpc.Channel;
import jakarta.json.JsonObject;
import java.util.List;
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
            new GraphqlCase("node", "", "{ node(id: \"$dashboard\") { id } }"),
            new GraphqlCase(
                    "nodes",
                    "",
                    "{ nodes(ids: [\"$dashboard\", \"$layout\", \"$region\", \"$folder\", \"$comment\", \"$snapshot\", \"$user\","
                            + " \"$tenant\"]) { id } }"),
            mutation("copyDashboard", "NOT_FOUND", "dashboardId: \"$dashboard\", title: \"Taken\""),
            mutation("renameDashboard", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1, title: \"Taken\""),
            mutation(
                    "describeDashboard",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, description: \"Taken\""),
            mutation("tagDashboard", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1, add: [\"taken\"]"),
            mutation("moveDashboard", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1"),
            mutation(
                    "setTimeRange",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, timeRange: {from: \"now-1h\", until: \"now\"}"),
            mutation("setDefaultLayout", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\""),
            mutation(
                    "putVariable",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, variable: {name: \"v\", type: CONSTANT, value: \"x\"}"),
            mutation("removeVariable", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1, name: \"v\""),
            mutation("markAsTemplate", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1"),
            mutation("setDashboardEnd", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1"),
            mutation("shareDashboard", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1, restricted: true"),
            mutation("giveDashboard", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1, owner: \"taken\""),
            mutation("deleteDashboard", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1"),
            mutation("restoreDashboard", "NOT_FOUND", "dashboardId: \"$dashboard\""),
            mutation("undo", "NOT_FOUND", "dashboardId: \"$dashboard\""),
            mutation("redo", "NOT_FOUND", "dashboardId: \"$dashboard\""),
            mutation("restoreRevision", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1, number: 1"),
            mutation("nameRevision", "NOT_FOUND", "dashboardId: \"$dashboard\", number: 1, name: \"Taken\""),
            mutation(
                    "editDashboard",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, commands: [{renameDashboard: {title: \"Taken\"}}]"),
            mutation("joinDashboard", "NOT_FOUND", "dashboardId: \"$dashboard\", layoutId: \"$layout\""),
            mutation("starDashboard", "NOT_FOUND", "dashboardId: \"$dashboard\""),
            mutation("unstarDashboard", "NOT_FOUND", "dashboardId: \"$dashboard\""),
            mutation("addComment", "NOT_FOUND", "dashboardId: \"$dashboard\", text: \"Taken\""),
            mutation("editComment", "NOT_FOUND", "commentId: \"$comment\", version: 1, text: \"Taken\""),
            mutation("deleteComment", "NOT_FOUND", "commentId: \"$comment\", version: 1"),
            mutation("renameFolder", "NOT_FOUND", "folderId: \"$folder\", version: 1, name: \"Taken\""),
            mutation("moveFolder", "NOT_FOUND", "folderId: \"$folder\", version: 1"),
            mutation("deleteFolder", "NOT_FOUND", "folderId: \"$folder\", version: 1"),
            mutation("createLayout", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1, name: \"Taken\""),
            mutation(
                    "renameLayout",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", name: \"Taken\""),
            mutation(
                    "duplicateLayout",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", name: \"Taken\""),
            mutation("deleteLayout", "NOT_FOUND", "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\""),
            mutation(
                    "addRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", x: 5, y: 5, width: 1, height: 1, widget: {type: STAT}"),
            mutation(
                    "moveRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\", x: 5, y: 5"),
            mutation(
                    "resizeRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\", width: 2, height: 2"),
            mutation(
                    "retitleRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\", title: \"Taken\""),
            mutation(
                    "retitleRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$mine\", version: 2, layoutId: \"$own\", regionId: \"$region\", title: \"Taken\""),
            mutation(
                    "describeRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\", description: \"Taken\""),
            mutation(
                    "restyleRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\", options: {decimals: 1}"),
            mutation(
                    "changeWidgetType",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\", type: GAUGE"),
            mutation(
                    "putQuery",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\", query: {id: \"A\", expression: \"up\"}"),
            mutation(
                    "removeQuery",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\", queryId: \"A\""),
            mutation(
                    "reorderRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\", order: 7"),
            mutation(
                    "lockRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\""),
            mutation(
                    "collapseRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\""),
            mutation(
                    "duplicateRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\""),
            mutation(
                    "deleteRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$dashboard\", version: 1, layoutId: \"$layout\", regionId: \"$region\""),
            mutation(
                    "deleteRegion",
                    "NOT_FOUND",
                    "dashboardId: \"$mine\", version: 2, layoutId: \"$own\", regionId: \"$region\""),
            mutation("createDashboard", "INVALID", "title: \"Mine\", folderId: \"$folder\""),
            mutation("createFolder", "INVALID", "name: \"Mine\", parentId: \"$folder\""),
            new GraphqlCase("folder", "NOT_FOUND", "{ folder(id: \"$folder\") { name } }"),
            new GraphqlCase("folders", "", "{ folders(parentId: \"$folder\") { edges { node { id } } } }"),
            new GraphqlCase(
                    "dashboards", "", "{ dashboards(filter: {folderId: \"$folder\"}) { edges { node { id } } } }"),
            new GraphqlCase("snapshot", "NOT_FOUND", "{ snapshot(id: \"$snapshot\") { board } }"),
            new GraphqlCase(
                    "snapshots", "NOT_FOUND", "{ snapshots(dashboardId: \"$dashboard\") { edges { node { id } } } }"),
            mutation("createSnapshot", "NOT_FOUND", "dashboardId: \"$dashboard\", name: \"Taken\""),
            mutation("deleteSnapshot", "NOT_FOUND", "snapshotId: \"$snapshot\""),
            mutation("unpinSamples", "NOT_FOUND", "pinId: \"$pin\""),
            mutation("leaveDashboard", "", "sessionId: \"$region\""),
            mutation("renameUser", "NOT_FOUND", "id: \"$user\", version: 1, name: \"taken\""),
            mutation("deleteUser", "NOT_FOUND", "id: \"$user\", version: 1"),
            mutation(
                    "createTenant",
                    "FORBIDDEN",
                    "id: \"$tenant\", name: \"Taken\", administrator: {name: \"taken\", password: \"a long password\"}"),
            mutation("renameTenant", "FORBIDDEN", "id: \"$tenant\", version: 1, name: \"Taken\""),
            mutation("deleteTenant", "FORBIDDEN", "id: \"$tenant\", version: 1"));

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
            assertThat(toAnothers).isEqualTo(said(tried, Ids.ofNothing()));
            assertThat(toAnothers).contains(tried.code.isEmpty() ? "" : "\"code\":\"" + tried.code + "\"");
        });

        assertThat(everythingOf(other)).isEqualTo(before);
    }

    @Test
    void graphql_tableHasEveryFieldThatTakesAnId() {
        assertThat(GRAPHQL.stream().map(GraphqlCase::field).collect(toSet())).isEqualTo(GraphqlIdFields.ask(graphql));
    }

    /** Every method of every service, each field that names something filled with the id of it. */
    @Test
    void grpc_answersAnothersIdsLikeIdsOfNothing() {
        Channel channel = Grpc.channel(own.administrator());
        String before = everythingOf(other);
        Ids none = Ids.ofNothing();

        assertThat(GrpcServices.methods()).filteredOn(GrpcIdCall::takesAnId).allSatisfy(method -> {
            GrpcIdCall call = new GrpcIdCall(method);
            String toAnothers = otherIds.blankedIn(call.answer(channel, otherIds));
            assertThat(toAnothers).isEqualTo(none.blankedIn(call.answer(channel, none)));
            assertThat(toAnothers).startsWith(call.namesOneThing() ? "NOT_FOUND" : "");
        });

        assertThat(everythingOf(other)).isEqualTo(before);
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
    void rest_answersAnothersLayoutLikeOneThatIsNotThere() {
        Ids none = Ids.ofNothing();

        Answer toAnothers = Http.send(Http.to("/api/layouts/" + otherIds.layout(), own.administrator()));
        Answer toNothing = Http.send(Http.to("/api/layouts/" + none.layout(), own.administrator()));

        assertThat(toAnothers.status()).isEqualTo(toNothing.status()).isEqualTo(404);
        assertThat(otherIds.blankedIn(toAnothers.json().getString("detail")))
                .isEqualTo(none.blankedIn(toNothing.json().getString("detail")));
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
                                "mutation { createUser(input: {name: \"%s\", password: \"a long password\", role: VIEWER}) { user { id } %s } }"
                                        .formatted(other.administratorName(), Graphql.USER_ERRORS))
                        .toString())
                .contains("CONFLICT")
                .doesNotContain(otherIds.user());
    }

    /** The answer without what differs between any two requests: its id, and the ids that were asked for. */
    private String said(GraphqlCase tried, Ids ids) {
        String document = tried.document.replace("$own", ownIds.layout()).replace("$mine", ownIds.dashboard());
        return ids.blankedIn(graphql.execute(ids.in(document)).toString()).replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    /** All that the tenant has, as its administrator sees it. */
    private static String everythingOf(TestTenant tenant) {
        String seen = new Graphql(tenant.administrator())
                .data(
                        """
                        { viewer { tenant { id name version } }
                          users { edges { node { id name role version } } }
                          folders { edges { node { id name version } } }
                          retention { policies { name version } pins { id } }
                          dashboards { edges { node { id title version updatedAt
                            starCount comments { edges { node { text } } } presence { user }
                            layouts { id name version regions { id x y widget { title } } } } } } }
                        """)
                .toString();
        String tokens =
                Http.send(Http.to("/api/tokens", tenant.administrator())).body();
        return seen + tokens;
    }

    private static GraphqlCase mutation(String field, String code, String input) {
        return new GraphqlCase(
                field, code, "mutation { %s(input: {%s}) { %s } }".formatted(field, input, Graphql.USER_ERRORS));
    }

    private record GraphqlCase(String field, String code, String document) {}
}
