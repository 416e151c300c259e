package io.belvedere.grpc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.AddRegionRequest;
import io.belvedere.grpc.v1.AddRegionResponse;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.CreateLayoutRequest;
import io.belvedere.grpc.v1.DeleteLayoutRequest;
import io.belvedere.grpc.v1.DeleteRegionRequest;
import io.belvedere.grpc.v1.GetLayoutRequest;
import io.belvedere.grpc.v1.Layout;
import io.belvedere.grpc.v1.ListLayoutsRequest;
import io.belvedere.grpc.v1.Placement;
import io.belvedere.grpc.v1.RenameLayoutRequest;
import io.belvedere.grpc.v1.RetitleRegionRequest;
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
    private final String dashboard = server.editor()
            .createDashboard(
                    CreateDashboardRequest.newBuilder().setTitle("Plant").build())
            .getDashboard()
            .getId();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void create_answersWithWhatIsThenRead() {
        Layout created = create("Wide");

        assertThat(get(created.getId())).isEqualTo(created);
        assertThat(created.getDashboardId()).isEqualTo(dashboard);
        assertThat(created.getName()).isEqualTo("Wide");
    }

    @Test
    void list_hasTheLayoutsOfTheDashboardWithTheirRegions() {
        create("Wide");
        Layout withRegion = add(create("Narrow"), placement(0), widget(WidgetType.WIDGET_TYPE_STAT))
                .getLayout();

        List<Layout> layouts = server.editor()
                .listLayouts(ListLayoutsRequest.newBuilder()
                        .setDashboardId(dashboard)
                        .build())
                .getLayoutsList();

        assertThat(layouts).extracting(Layout::getName).containsExactly("Wide", "Narrow");
        assertThat(layouts.get(1)).isEqualTo(withRegion);
    }

    @Test
    void list_ofAnUnknownDashboardIsNotFound() {
        Refusal refusal = Refusal.of(() -> server.editor()
                .listLayouts(ListLayoutsRequest.newBuilder()
                        .setDashboardId(UUID.randomUUID().toString())
                        .build()));

        assertThat(refusal.code()).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void rename_changesNameAndEtag() {
        Layout created = create("Wide");

        Layout renamed = server.editor()
                .renameLayout(RenameLayoutRequest.newBuilder()
                        .setLayoutId(created.getId())
                        .setEtag(created.getEtag())
                        .setName("Wider")
                        .build())
                .getLayout();

        assertThat(renamed.getName()).isEqualTo("Wider");
        assertThat(renamed.getEtag()).isNotEqualTo(created.getEtag());
    }

    @Test
    void delete_leavesNothingToRead() {
        Layout created = create("Wide");

        server.editor()
                .deleteLayout(DeleteLayoutRequest.newBuilder()
                        .setLayoutId(created.getId())
                        .setEtag(created.getEtag())
                        .build());

        assertThat(Refusal.of(() -> get(created.getId())).code()).isEqualTo(Status.Code.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WIDGET_TYPE_UNSPECIFIED", "UNRECOGNIZED"})
    void addRegion_keepsPlacementWidgetAndOptions(WidgetType type) {
        Layout created = create("Wide");

        AddRegionResponse added = add(created, placement(3), widget(type));

        assertThat(added.getLayout().getRegions(0).getId()).isEqualTo(added.getRegionId());
        assertThat(get(created.getId()).getRegions(0).getPlacement()).isEqualTo(placement(3));
        assertThat(get(created.getId()).getRegions(0).getWidget()).isEqualTo(widget(type));
    }

    @Test
    void retitleRegion_changesTheWidgetsTitleAlone() {
        AddRegionResponse added = add(create("Wide"), placement(0), widget(WidgetType.WIDGET_TYPE_STAT));

        Layout changed = server.editor()
                .retitleRegion(RetitleRegionRequest.newBuilder()
                        .setLayoutId(added.getLayout().getId())
                        .setEtag(added.getLayout().getEtag())
                        .setRegionId(added.getRegionId())
                        .setTitle("Power")
                        .build())
                .getLayout();

        assertThat(changed.getRegions(0).getWidget())
                .isEqualTo(widget(WidgetType.WIDGET_TYPE_STAT).toBuilder()
                        .setTitle("Power")
                        .build());
    }

    @Test
    void deleteRegion_leavesTheOthers() {
        AddRegionResponse first = add(create("Wide"), placement(0), widget(WidgetType.WIDGET_TYPE_STAT));
        AddRegionResponse second = add(first.getLayout(), placement(5), widget(WidgetType.WIDGET_TYPE_BAR));

        Layout changed = server.editor()
                .deleteRegion(DeleteRegionRequest.newBuilder()
                        .setLayoutId(second.getLayout().getId())
                        .setEtag(second.getLayout().getEtag())
                        .setRegionId(first.getRegionId())
                        .build())
                .getLayout();

        assertThat(changed.getRegionsList())
                .extracting(region -> region.getId())
                .containsExactly(second.getRegionId());
    }

    @Test
    void addRegion_overTheLimitIsResourceExhausted() {
        Layout layout = create("Wide");
        for (int region = 0; region < 3; region++) {
            layout = add(layout, placement(region), widget(WidgetType.WIDGET_TYPE_STAT))
                    .getLayout();
        }
        Layout full = layout;

        Refusal refusal = Refusal.of(() -> add(full, placement(9), widget(WidgetType.WIDGET_TYPE_STAT)));

        assertThat(refusal.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.errorInfo().getMetadataMap()).containsEntry("limit", "3");
    }

    private Layout create(String name) {
        return server.editor()
                .createLayout(CreateLayoutRequest.newBuilder()
                        .setDashboardId(dashboard)
                        .setName(name)
                        .build())
                .getLayout();
    }

    private Layout get(String id) {
        return server.editor()
                .getLayout(GetLayoutRequest.newBuilder().setLayoutId(id).build())
                .getLayout();
    }

    private AddRegionResponse add(Layout layout, Placement placement, Widget widget) {
        return server.editor()
                .addRegion(AddRegionRequest.newBuilder()
                        .setLayoutId(layout.getId())
                        .setEtag(layout.getEtag())
                        .setPlacement(placement)
                        .setWidget(widget)
                        .build());
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
        Struct nested = Struct.newBuilder()
                .putFields(
                        "null",
                        Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build())
                .putFields("text", Value.newBuilder().setStringValue("°C").build())
                .putFields("number", Value.newBuilder().setNumberValue(0.1).build())
                .putFields("flag", Value.newBuilder().setBoolValue(true).build())
                .build();
        ListValue list = ListValue.newBuilder()
                .addValues(Value.newBuilder().setStructValue(nested))
                .addValues(Value.newBuilder().setListValue(ListValue.getDefaultInstance()))
                .build();
        return Widget.newBuilder()
                .setType(type)
                .setTitle("Load")
                .setOptions(Struct.newBuilder()
                        .putFields("list", Value.newBuilder().setListValue(list).build()))
                .build();
    }
}
