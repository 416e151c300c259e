package io.belvedere.grpc.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.AddRegionCommand;
import io.belvedere.grpc.v1.Command;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.CreateSnapshotRequest;
import io.belvedere.grpc.v1.CreateSnapshotResponse;
import io.belvedere.grpc.v1.DeleteSnapshotRequest;
import io.belvedere.grpc.v1.EditDashboardRequest;
import io.belvedere.grpc.v1.EditOutcome;
import io.belvedere.grpc.v1.GetSnapshotRequest;
import io.belvedere.grpc.v1.GetSnapshotResponse;
import io.belvedere.grpc.v1.ListSnapshotsRequest;
import io.belvedere.grpc.v1.ListSnapshotsResponse;
import io.belvedere.grpc.v1.Placement;
import io.belvedere.grpc.v1.Query;
import io.belvedere.grpc.v1.SnapshotServiceGrpc;
import io.belvedere.grpc.v1.SnapshotServiceGrpc.SnapshotServiceBlockingStub;
import io.belvedere.grpc.v1.Widget;
import io.belvedere.grpc.v1.WidgetType;
import io.grpc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapshotCallsTest {

    private final InProcessServer server = new InProcessServer();
    private final SnapshotServiceBlockingStub snapshots = server.editor(SnapshotServiceGrpc::newBlockingStub);
    private final EditOutcome board = server.editor()
            .createDashboard(CreateDashboardRequest.newBuilder().setTitle("Ops").build())
            .getOutcome();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void create_keepsTheBoardAndTheData() {
        String series =
                "{\"labels\": {\"job\": \"api\"}, \"start\": 1700000000000, \"step\": 15000, \"values\": [1, null, 2.5]}";
        Struct data = json("{\"%s\": {\"A\": [%s]}}".formatted(regionWithQuery(), series));

        CreateSnapshotResponse created =
                snapshots.createSnapshot(draft("Outage").setData(data).build());
        GetSnapshotResponse opened = snapshots.getSnapshot(GetSnapshotRequest.newBuilder()
                .setSnapshotId(created.getSnapshot().getId())
                .build());

        assertThat(created.getLink()).matches("/api/snapshots/[A-Za-z0-9_-]{32}");
        assertThat(opened.getSnapshot()).isEqualTo(created.getSnapshot());
        assertThat(opened.getSnapshot().getAuthor()).isEqualTo("ed");
        assertThat(opened.getData()).isEqualTo(data);
        assertThat(opened.getBoard().getFieldsOrThrow("kind").getStringValue()).isEqualTo("Dashboard");
    }

    @Test
    void create_namesWhatIsWrong() {
        assertThat(Refusal.of(() -> snapshots.createSnapshot(draft("").build())).fields())
                .containsExactly("snapshot name");
        assertThat(Refusal.of(() -> snapshots.createSnapshot(draft("Outage")
                                .setData(json("{\"nonsense\": {}}"))
                                .build()))
                        .code())
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(Refusal.of(() -> snapshots.createSnapshot(draft("Outage")
                                .setExpireTime(Timestamp.getDefaultInstance())
                                .build()))
                        .code())
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void list_continuesAfterThePageBefore() {
        snapshots.createSnapshot(draft("a").build());
        snapshots.createSnapshot(draft("b").build());
        ListSnapshotsRequest one = ListSnapshotsRequest.newBuilder()
                .setDashboardId(board.getDashboard().getId())
                .setPageSize(1)
                .build();

        ListSnapshotsResponse first = snapshots.listSnapshots(one);
        ListSnapshotsResponse second = snapshots.listSnapshots(
                one.toBuilder().setPageToken(first.getNextPageToken()).build());

        assertThat(first.getSnapshots(0).getName()).isEqualTo("a");
        assertThat(second.getSnapshots(0).getName()).isEqualTo("b");
        assertThat(second.getNextPageToken()).isEmpty();
    }

    @Test
    void delete_takesItAway() {
        String id = snapshots.createSnapshot(draft("a").build()).getSnapshot().getId();

        snapshots.deleteSnapshot(
                DeleteSnapshotRequest.newBuilder().setSnapshotId(id).build());

        assertThat(Refusal.of(() -> snapshots.getSnapshot(GetSnapshotRequest.newBuilder()
                                .setSnapshotId(id)
                                .build()))
                        .code())
                .isEqualTo(Status.Code.NOT_FOUND);
    }

    private CreateSnapshotRequest.Builder draft(String name) {
        return CreateSnapshotRequest.newBuilder()
                .setDashboardId(board.getDashboard().getId())
                .setName(name);
    }

    private String regionWithQuery() {
        return server.editor()
                .editDashboard(EditDashboardRequest.newBuilder()
                        .setDashboardId(board.getDashboard().getId())
                        .setEtag(board.getDashboard().getEtag())
                        .addCommands(Command.newBuilder()
                                .setAddRegion(AddRegionCommand.newBuilder()
                                        .setLayoutId(board.getLayouts(0).getId())
                                        .setPlacement(Placement.newBuilder()
                                                .setWidth(6)
                                                .setHeight(4))
                                        .setWidget(Widget.newBuilder()
                                                .setType(WidgetType.WIDGET_TYPE_STAT)
                                                .addQueries(Query.newBuilder()
                                                        .setId("A")
                                                        .setExpression("up")))))
                        .build())
                .getOutcome()
                .getLayouts(0)
                .getRegions(0)
                .getId();
    }

    private static Struct json(String text) {
        Struct.Builder struct = Struct.newBuilder();
        try {
            JsonFormat.parser().merge(text, struct);
        } catch (InvalidProtocolBufferException malformed) {
            throw new AssertionError(malformed);
        }
        return struct.build();
    }
}
