package io.belvedere.grpc.snapshot;

import static io.belvedere.grpc.call.Answers.answer;
import static io.belvedere.grpc.value.DashboardIds.toDashboardId;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.grpc.call.CurrentCall;
import io.belvedere.grpc.v1.CreateSnapshotRequest;
import io.belvedere.grpc.v1.CreateSnapshotResponse;
import io.belvedere.grpc.v1.DeleteSnapshotRequest;
import io.belvedere.grpc.v1.DeleteSnapshotResponse;
import io.belvedere.grpc.v1.GetSnapshotRequest;
import io.belvedere.grpc.v1.GetSnapshotResponse;
import io.belvedere.grpc.v1.ListSnapshotsRequest;
import io.belvedere.grpc.v1.ListSnapshotsResponse;
import io.belvedere.grpc.v1.SnapshotServiceGrpc;
import io.belvedere.grpc.value.PageMessages;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotId;
import io.belvedere.snapshot.SnapshotSecret;
import io.belvedere.snapshot.SnapshotService;
import io.belvedere.snapshot.SnapshotService.CreatedSnapshot;
import io.grpc.stub.StreamObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Snapshots for gRPC callers. What it throws is answered by the interceptors around it. */
@Dependent
public class SnapshotEndpoint extends SnapshotServiceGrpc.SnapshotServiceImplBase {

    private final SnapshotService snapshots;
    private final Cursors cursors;

    @Inject
    public SnapshotEndpoint(SnapshotService snapshots, Cursors cursors) {
        this.snapshots = snapshots;
        this.cursors = cursors;
    }

    @Override
    public void createSnapshot(CreateSnapshotRequest request, StreamObserver<CreateSnapshotResponse> observer) {
        CreatedSnapshot created = snapshots.create(
                CurrentCall.caller(), toDashboardId(request.getDashboardId()), SnapshotMessages.toDraft(request));
        answer(
                observer,
                CreateSnapshotResponse.newBuilder()
                        .setSnapshot(SnapshotMessages.toMessage(created.snapshot()))
                        .setLink(created.secret().map(SnapshotSecret::link).orElse(""))
                        .build());
    }

    @Override
    public void getSnapshot(GetSnapshotRequest request, StreamObserver<GetSnapshotResponse> observer) {
        answer(
                observer,
                SnapshotMessages.toMessage(snapshots.get(CurrentCall.caller(), toSnapshotId(request.getSnapshotId()))));
    }

    @Override
    public void listSnapshots(ListSnapshotsRequest request, StreamObserver<ListSnapshotsResponse> observer) {
        Caller caller = CurrentCall.caller();
        DashboardId dashboard = toDashboardId(request.getDashboardId());
        Cursors.OfList list =
                cursors.of(Listing.of(caller.tenant().value(), "snapshots").by("dashboard", dashboard));
        PageRequest wanted = PageMessages.toPageRequest(request.getPageSize(), request.getPageToken(), list);
        Page<Snapshot> page = snapshots.list(caller, dashboard, wanted);
        answer(
                observer,
                ListSnapshotsResponse.newBuilder()
                        .addAllSnapshots(page.map(SnapshotMessages::toMessage).items())
                        .setNextPageToken(PageMessages.nextToken(page, list))
                        .build());
    }

    @Override
    public void deleteSnapshot(DeleteSnapshotRequest request, StreamObserver<DeleteSnapshotResponse> observer) {
        snapshots.delete(CurrentCall.caller(), toSnapshotId(request.getSnapshotId()));
        answer(observer, DeleteSnapshotResponse.getDefaultInstance());
    }

    private static SnapshotId toSnapshotId(String text) {
        return SnapshotId.parse("snapshot_id", text);
    }
}
