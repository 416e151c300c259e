package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.v1.AddLayoutCommand;
import io.belvedere.grpc.v1.AddRegionCommand;
import io.belvedere.grpc.v1.ChangeRegionCommand;
import io.belvedere.grpc.v1.Command;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.Dashboard;
import io.belvedere.grpc.v1.DashboardServiceGrpc.DashboardServiceBlockingStub;
import io.belvedere.grpc.v1.DeleteDashboardRequest;
import io.belvedere.grpc.v1.DeleteRegionCommand;
import io.belvedere.grpc.v1.EditDashboardRequest;
import io.belvedere.grpc.v1.EditOutcome;
import io.belvedere.grpc.v1.GetDashboardRequest;
import io.belvedere.grpc.v1.GetLayoutRequest;
import io.belvedere.grpc.v1.Layout;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.grpc.v1.ListDashboardsResponse;
import io.belvedere.grpc.v1.ListLayoutsRequest;
import io.belvedere.grpc.v1.Placement;
import io.belvedere.grpc.v1.Region;
import io.belvedere.grpc.v1.RenameLayoutCommand;
import io.belvedere.grpc.v1.Widget;
import io.belvedere.grpc.v1.WidgetType;
import io.belvedere.it.server.ShippedEar;
import io.grpc.Status;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one protocol changes the other reads at once; each read is made before the change too, so that it is cached. */
@ExtendWith(ArquillianExtension.class)
class SliceIT {

    private String editor;
    private Graphql graphql;
    private DashboardServiceBlockingStub grpc;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void enter() {
        editor = TestTenant.create().editor();
        graphql = new Graphql(editor);
        grpc = Grpc.dashboards(editor);
    }

    private Dashboard dashboardByGrpc(String id) {
        return grpc.getDashboard(
                        GetDashboardRequest.newBuilder().setDashboardId(id).build())
                .getDashboard();
    }

    private Layout layoutByGrpc(String id) {
        return grpc.getLayout(GetLayoutRequest.newBuilder().setLayoutId(id).build())
                .getLayout();
    }

    private List<Layout> layoutsByGrpc(String dashboard) {
        return grpc.listLayouts(ListLayoutsRequest.newBuilder()
                        .setDashboardId(dashboard)
                        .build())
                .getLayoutsList();
    }

    private JsonObject dashboardByGraphql(String id) {
        return graphql.data(
                        """
                        { dashboard(id: "%s") { title version layouts { id name version
                          regions { id x y width height widget { type title options } } } } }
                        """
                                .formatted(id))
                .getJsonObject("dashboard");
    }

    private JsonObject layoutByGraphql(String dashboard) {
        return dashboardByGraphql(dashboard).getJsonArray("layouts").getJsonObject(0);
    }

    private JsonObject layoutByRest(String id) {
        Answer answer = Http.send(Http.to("/api/layouts/" + id, editor));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String createByGrpc(String title) {
        return grpc.createDashboard(
                        CreateDashboardRequest.newBuilder().setTitle(title).build())
                .getOutcome()
                .getDashboard()
                .getId();
    }

    private EditOutcome editByGrpc(String dashboard, String etag, Command.Builder command) {
        return grpc.editDashboard(EditDashboardRequest.newBuilder()
                        .setDashboardId(dashboard)
                        .setEtag(etag)
                        .addCommands(command)
                        .build())
                .getOutcome();
    }

    private Layout addByGrpc(String dashboard, String layout) {
        Widget widget = Widget.newBuilder()
                .setType(WidgetType.WIDGET_TYPE_GAUGE)
                .setTitle("Heat")
                .build();
        AddRegionCommand add = AddRegionCommand.newBuilder()
                .setLayoutId(layout)
                .setPlacement(Placement.newBuilder().setWidth(2).setHeight(3))
                .setWidget(widget)
                .build();
        return editByGrpc(dashboard, "v1", Command.newBuilder().setAddRegion(add))
                .getLayouts(0);
    }

    @Test
    void graphql_createIsReadByGrpcWithItsFirstLayout() {
        Board board = Board.create(graphql, "Fleet");

        assertThat(dashboardByGrpc(board.dashboard()))
                .extracting(Dashboard::getTitle, Dashboard::getOwner, Dashboard::getEtag)
                .containsExactly("Fleet", "jo", "v1");
        assertThat(layoutsByGrpc(board.dashboard()))
                .singleElement()
                .extracting(Layout::getId, Layout::getName, Layout::getEtag)
                .containsExactly(board.layout(), "Main", "v1");
    }

    @Test
    void graphql_renameIsReadByGrpcAtOnce() {
        Board board = Board.create(graphql, "Fleet");
        dashboardByGrpc(board.dashboard());

        graphql.data(
                "mutation { renameDashboard(input: {dashboardId: \"%s\", version: 1, title: \"Ships\"}) { dashboard { id } } }"
                        .formatted(board.dashboard()));

        assertThat(dashboardByGrpc(board.dashboard()))
                .extracting(Dashboard::getTitle, Dashboard::getEtag)
                .containsExactly("Ships", "v2");
    }

    @Test
    void graphql_changesOfLayoutsAreReadByGrpcAtOnce() {
        Board board = Board.create(graphql, "Fleet");
        layoutsByGrpc(board.dashboard());

        String second = graphql.data(
                        "mutation { createLayout(input: {dashboardId: \"%s\", version: 1, name: \"Night\"}) { layout { id } } }"
                                .formatted(board.dashboard()))
                .getJsonObject("createLayout")
                .getJsonObject("layout")
                .getString("id");
        assertThat(layoutsByGrpc(board.dashboard())).extracting(Layout::getName).containsExactly("Main", "Night");

        graphql.data(
                "mutation { renameLayout(input: {%s, layoutId: \"%s\", version: 2, name: \"Late\"}) { layout { id } } }"
                        .formatted(board.input(), second));
        assertThat(layoutsByGrpc(board.dashboard())).extracting(Layout::getName).containsExactly("Main", "Late");

        graphql.data("mutation { deleteLayout(input: {%s, layoutId: \"%s\", version: 3}) { deletedId } }"
                .formatted(board.input(), second));
        assertThat(layoutsByGrpc(board.dashboard())).extracting(Layout::getName).containsExactly("Main");
    }

    @Test
    void graphql_changesOfRegionsAreReadByGrpcAtOnce() {
        Board board = Board.create(graphql, "Fleet");
        layoutsByGrpc(board.dashboard());

        String region = graphql.data(
                        """
                        mutation { addRegion(input: {%s, layoutId: "%s", version: 1, x: 1, y: 2, width: 3, height: 4,
                          widget: {type: TABLE, title: "Load", options: {unit: "percent", decimals: 2}}})
                          { region { id } } }
                        """
                                .formatted(board.input(), board.layout()))
                .getJsonObject("addRegion")
                .getJsonObject("region")
                .getString("id");
        Region added = layoutByGrpc(board.layout()).getRegions(0);
        assertThat(added.getId()).isEqualTo(region);
        assertThat(added.getPlacement())
                .extracting(Placement::getX, Placement::getY, Placement::getWidth, Placement::getHeight)
                .containsExactly(1, 2, 3, 4);
        assertThat(added.getWidget().getType()).isEqualTo(WidgetType.WIDGET_TYPE_TABLE);
        assertThat(added.getWidget().getOptions().getFieldsOrThrow("decimals").getNumberValue())
                .isEqualTo(2);

        graphql.data(
                "mutation { retitleRegion(input: {%s, layoutId: \"%s\", version: 2, regionId: \"%s\", title: \"Heat\"}) { region { id } } }"
                        .formatted(board.input(), board.layout(), region));
        assertThat(layoutsByGrpc(board.dashboard())
                        .get(0)
                        .getRegions(0)
                        .getWidget()
                        .getTitle())
                .isEqualTo("Heat");

        graphql.data(
                "mutation { deleteRegion(input: {%s, layoutId: \"%s\", version: 3, regionId: \"%s\"}) { deletedId } }"
                        .formatted(board.input(), board.layout(), region));
        assertThat(layoutsByGrpc(board.dashboard()).get(0).getRegionsList()).isEmpty();
    }

    @Test
    void graphql_changesOfRegionsAreReadByRestAtOnce() {
        Board board = Board.create(graphql, "Fleet");
        layoutByRest(board.layout());

        graphql.data(
                """
                mutation { addRegion(input: {%s, layoutId: "%s", version: 1, x: 1, y: 2, width: 3, height: 4,
                  widget: {type: TABLE, title: "Load", description: "Of all",
                    queries: [{id: "A", expression: "up{job=\\"api\\"}", legend: "{{job}}", hidden: true}, {id: "B", expression: "1"}],
                    options: {unit: "percent", decimals: 2, thresholds: {steps: [{colour: "green"}, {value: 0.5, colour: "red"}]}}}})
                  { region { id } } }
                """
                        .formatted(board.input(), board.layout()));

        JsonObject byGraphql = graphql.data(
                        """
                        { layout(id: "%s") { id name version
                          regions { id x y width height order locked collapsed
                            widget { type title description queries { id expression legend hidden } options } } } }
                        """
                                .formatted(board.layout()))
                .getJsonObject("layout");
        assertThat(layoutByRest(board.layout())).isEqualTo(byGraphql).containsEntry("version", Json.createValue(2));
    }

    @Test
    void graphql_deleteIsSeenByGrpcAtOnce() {
        Board board = Board.create(graphql, "Fleet");
        dashboardByGrpc(board.dashboard());
        layoutsByGrpc(board.dashboard());

        graphql.data("mutation { deleteDashboard(input: {dashboardId: \"%s\", version: 1}) { deletedId } }"
                .formatted(board.dashboard()));

        assertThat(Grpc.refusal(() -> dashboardByGrpc(board.dashboard())).code())
                .isEqualTo(Status.Code.NOT_FOUND);
        assertThat(Grpc.refusal(() -> layoutsByGrpc(board.dashboard())).code()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(Grpc.refusal(() -> layoutByGrpc(board.layout())).code()).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void grpc_renameIsReadByGraphqlAtOnce() {
        String id = createByGrpc("Fleet");
        assertThat(dashboardByGraphql(id).getString("title")).isEqualTo("Fleet");

        editByGrpc(id, "v1", Command.newBuilder().setRename("Ships"));

        assertThat(dashboardByGraphql(id).getString("title")).isEqualTo("Ships");
    }

    @Test
    void grpc_changesOfLayoutsAreReadByGraphqlAtOnce() {
        String id = createByGrpc("Fleet");
        dashboardByGraphql(id);

        Layout second = editByGrpc(
                        id,
                        "v1",
                        Command.newBuilder()
                                .setAddLayout(AddLayoutCommand.newBuilder().setName("Night")))
                .getLayoutsList()
                .stream()
                .filter(layout -> layout.getName().equals("Night"))
                .findFirst()
                .orElseThrow();
        assertThat(dashboardByGraphql(id).getJsonArray("layouts")).hasSize(2);

        editByGrpc(
                id,
                second.getEtag(),
                Command.newBuilder()
                        .setRenameLayout(RenameLayoutCommand.newBuilder()
                                .setLayoutId(second.getId())
                                .setName("Late")));
        assertThat(dashboardByGraphql(id)
                        .getJsonArray("layouts")
                        .getJsonObject(1)
                        .getString("name"))
                .isEqualTo("Late");

        editByGrpc(id, "v3", Command.newBuilder().setDeleteLayout(second.getId()));
        assertThat(dashboardByGraphql(id).getJsonArray("layouts")).hasSize(1);
    }

    @Test
    void grpc_changesOfRegionsAreReadByGraphqlAtOnce() {
        String id = createByGrpc("Fleet");
        String layout = layoutByGraphql(id).getString("id");

        Layout changed = addByGrpc(id, layout);
        String region = changed.getRegions(0).getId();
        assertThat(layoutByGraphql(id).getJsonArray("regions").getJsonObject(0).toString())
                .isEqualTo(
                        "{\"id\":\"%s\",\"x\":0,\"y\":0,\"width\":2,\"height\":3,\"widget\":{\"type\":\"GAUGE\",\"title\":\"Heat\",\"options\":{}}}"
                                .formatted(region));

        editByGrpc(
                id,
                "v2",
                Command.newBuilder()
                        .setChangeRegion(ChangeRegionCommand.newBuilder()
                                .setLayoutId(layout)
                                .setRegionId(region)
                                .setRetitle("Cold")));
        assertThat(layoutByGraphql(id)
                        .getJsonArray("regions")
                        .getJsonObject(0)
                        .getJsonObject("widget")
                        .getString("title"))
                .isEqualTo("Cold");

        editByGrpc(
                id,
                "v3",
                Command.newBuilder()
                        .setDeleteRegion(DeleteRegionCommand.newBuilder()
                                .setLayoutId(layout)
                                .setRegionId(region)));
        assertThat(layoutByGraphql(id).getJsonArray("regions")).isEmpty();
    }

    @Test
    void grpc_deleteIsSeenByGraphqlAtOnce() {
        String id = createByGrpc("Fleet");
        dashboardByGraphql(id);

        grpc.deleteDashboard(DeleteDashboardRequest.newBuilder()
                .setDashboardId(id)
                .setEtag("v1")
                .build());

        assertThat(graphql.code("{ dashboard(id: \"%s\") { title layouts { id } } }".formatted(id)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void list_pagesAreTheSameInBothProtocols() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(number -> createByGrpc("Board " + number))
                .toList();

        ListDashboardsResponse first = grpc.listDashboards(
                ListDashboardsRequest.newBuilder().setPageSize(3).build());
        JsonObject second = graphql.data(
                        "{ dashboards(first: 3, after: \"%s\") { edges { node { id } } pageInfo { hasNextPage } } }"
                                .formatted(first.getNextPageToken()))
                .getJsonObject("dashboards");

        assertThat(first.getDashboardsList()).extracting(Dashboard::getId).containsExactlyElementsOf(ids.subList(0, 3));
        assertThat(Graphql.nodes(second))
                .extracting(node -> node.getString("id"))
                .containsExactlyElementsOf(ids.subList(3, 5));
        assertThat(second.getJsonObject("pageInfo").getBoolean("hasNextPage")).isFalse();
    }
}
