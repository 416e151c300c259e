package io.belvedere.grpc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.AddLayoutCommand;
import io.belvedere.grpc.v1.AddRegionCommand;
import io.belvedere.grpc.v1.ChangeRegionCommand;
import io.belvedere.grpc.v1.Command;
import io.belvedere.grpc.v1.Corner;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.DeleteRegionCommand;
import io.belvedere.grpc.v1.DuplicateRegionCommand;
import io.belvedere.grpc.v1.EditDashboardRequest;
import io.belvedere.grpc.v1.EditOutcome;
import io.belvedere.grpc.v1.GetLayoutRequest;
import io.belvedere.grpc.v1.Layout;
import io.belvedere.grpc.v1.ListLayoutsRequest;
import io.belvedere.grpc.v1.Overlap;
import io.belvedere.grpc.v1.Placement;
import io.belvedere.grpc.v1.Query;
import io.belvedere.grpc.v1.Region;
import io.belvedere.grpc.v1.Size;
import io.belvedere.grpc.v1.Widget;
import io.belvedere.grpc.v1.WidgetType;
import io.grpc.Status;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutCallsTest {

    private final InProcessServer server = new InProcessServer();
    private final EditOutcome created = server.editor()
            .createDashboard(
                    CreateDashboardRequest.newBuilder().setTitle("Plant").build())
            .getOutcome();
    private final String dashboard = created.getDashboard().getId();
    private final String layout = created.getLayouts(0).getId();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void list_hasTheLayoutsOfTheDashboardWithTheirRegions() {
        Layout withRegion = edit(adding(UUID.randomUUID().toString(), 0, WidgetType.WIDGET_TYPE_STAT));
        edit(Command.newBuilder()
                .setAddLayout(AddLayoutCommand.newBuilder().setName("Wide"))
                .build());

        List<Layout> layouts = server.editor()
                .listLayouts(ListLayoutsRequest.newBuilder()
                        .setDashboardId(dashboard)
                        .build())
                .getLayoutsList();

        assertThat(layouts).extracting(Layout::getName).containsExactly("Main", "Wide");
        assertThat(layouts.get(0)).isEqualTo(withRegion);
    }

    @Test
    void list_ofAnUnknownDashboardIsNotFound() {
        Refusal refusal = Refusal.of(() -> server.editor()
                .listLayouts(ListLayoutsRequest.newBuilder()
                        .setDashboardId(UUID.randomUUID().toString())
                        .build()));

        assertThat(refusal.code()).isEqualTo(Status.Code.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WIDGET_TYPE_UNSPECIFIED", "UNRECOGNIZED"})
    void addRegion_keepsPlacementAndWidget(WidgetType type) {
        String id = UUID.randomUUID().toString();

        Layout edited = edit(adding(id, 3, type));

        assertThat(edited.getRegions(0).getId()).isEqualTo(id);
        assertThat(get().getRegions(0).getPlacement()).isEqualTo(placement(3));
        assertThat(get().getRegions(0).getWidget()).isEqualTo(widget(type));
    }

    @Test
    void addRegion_keepsQueriesAndOptions() {
        Widget widget = widget(WidgetType.WIDGET_TYPE_STAT).toBuilder()
                .setDescription("Of all cores")
                .addQueries(Query.newBuilder().setId("A").setExpression("up").setLegend("{{job}}"))
                .setOptions(Struct.newBuilder()
                        .putFields(
                                "unit",
                                Value.newBuilder().setStringValue("percent").build())
                        .putFields(
                                "decimals", Value.newBuilder().setNumberValue(2).build()))
                .build();

        edit(Command.newBuilder()
                .setAddRegion(AddRegionCommand.newBuilder()
                        .setLayoutId(layout)
                        .setPlacement(placement(0))
                        .setWidget(widget))
                .build());

        assertThat(get().getRegions(0).getWidget()).isEqualTo(widget);
    }

    @Test
    void batch_movesResizesAndRetitlesTogether() {
        String id = region(0);

        Layout edited = edit(
                changing(id).setMove(Corner.newBuilder().setX(5).setY(6)),
                changing(id).setResize(Size.newBuilder().setWidth(3).setHeight(2)),
                changing(id).setRetitle("Power"),
                changing(id).setLock(true));

        Region region = edited.getRegions(0);
        assertThat(region.getPlacement())
                .isEqualTo(Placement.newBuilder()
                        .setX(5)
                        .setY(6)
                        .setWidth(3)
                        .setHeight(2)
                        .build());
        assertThat(region.getWidget().getTitle()).isEqualTo("Power");
        assertThat(region.getLocked()).isTrue();
    }

    @Test
    void overlap_isRefusedNamingTheOtherRegionOrPushedDown() {
        String there = region(0);
        Command onTop = adding(UUID.randomUUID().toString(), 0, WidgetType.WIDGET_TYPE_BAR);

        Refusal refusal = Refusal.of(() -> edit(onTop));
        Layout pushed = server.editor()
                .editDashboard(request(onTop).toBuilder()
                        .setOverlap(Overlap.OVERLAP_PUSH_DOWN)
                        .build())
                .getOutcome()
                .getLayouts(0);

        assertThat(refusal.errorInfo().getMetadataMap()).containsEntry("region", there);
        assertThat(pushed.getRegionsList())
                .extracting(region -> region.getPlacement().getY())
                .containsExactly(6, 2);
    }

    @Test
    void duplicateAndDelete_workOnOneRegion() {
        String id = region(0);
        Layout twice = edit(Command.newBuilder()
                .setDuplicateRegion(
                        DuplicateRegionCommand.newBuilder().setLayoutId(layout).setRegionId(id))
                .build());

        Layout once = edit(Command.newBuilder()
                .setDeleteRegion(
                        DeleteRegionCommand.newBuilder().setLayoutId(layout).setRegionId(id))
                .build());

        assertThat(twice.getRegionsCount()).isEqualTo(2);
        assertThat(once.getRegionsList()).extracting(Region::getId).doesNotContain(id);
    }

    private String region(int column) {
        String id = UUID.randomUUID().toString();
        edit(adding(id, column, WidgetType.WIDGET_TYPE_STAT));
        return id;
    }

    private Layout edit(ChangeRegionCommand.Builder... changes) {
        Command[] commands = new Command[changes.length];
        for (int index = 0; index < changes.length; index++) {
            commands[index] =
                    Command.newBuilder().setChangeRegion(changes[index]).build();
        }
        return edit(commands);
    }

    private Layout edit(Command... commands) {
        EditOutcome edited = server.editor().editDashboard(request(commands)).getOutcome();
        return edited.getLayoutsList().stream()
                .filter(found -> found.getId().equals(layout))
                .findFirst()
                .orElseThrow();
    }

    private EditDashboardRequest request(Command... commands) {
        return EditDashboardRequest.newBuilder()
                .setDashboardId(dashboard)
                .setEtag(get().getEtag())
                .addAllCommands(List.of(commands))
                .build();
    }

    private Layout get() {
        return server.editor()
                .getLayout(GetLayoutRequest.newBuilder().setLayoutId(layout).build())
                .getLayout();
    }

    private ChangeRegionCommand.Builder changing(String region) {
        return ChangeRegionCommand.newBuilder().setLayoutId(layout).setRegionId(region);
    }

    private Command adding(String id, int column, WidgetType type) {
        return Command.newBuilder()
                .setAddRegion(AddRegionCommand.newBuilder()
                        .setLayoutId(layout)
                        .setRegionId(id)
                        .setPlacement(placement(column))
                        .setWidget(widget(type)))
                .build();
    }

    private static Placement placement(int column) {
        return Placement.newBuilder()
                .setX(column)
                .setY(2)
                .setWidth(1)
                .setHeight(4)
                .build();
    }

    private static Widget widget(WidgetType type) {
        return Widget.newBuilder()
                .setType(type)
                .setTitle("Load")
                .setOptions(Struct.getDefaultInstance())
                .build();
    }
}
