package io.belvedere.grpc.snapshot;

import io.belvedere.grpc.v1.CreateSnapshotRequest;
import io.belvedere.grpc.v1.GetSnapshotResponse;
import io.belvedere.grpc.value.JsonMessages;
import io.belvedere.grpc.value.Timestamps;
import io.belvedere.snapshot.OpenedSnapshot;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotData;
import io.belvedere.snapshot.SnapshotDraft;

/** Snapshots as messages. */
final class SnapshotMessages {

    private SnapshotMessages() {}

    static io.belvedere.grpc.v1.Snapshot toMessage(Snapshot snapshot) {
        return io.belvedere.grpc.v1.Snapshot.newBuilder()
                .setId(snapshot.id().toString())
                .setDashboardId(snapshot.dashboard().toString())
                .setName(snapshot.name())
                .setAuthor(snapshot.author())
                .setCreateTime(Timestamps.toMessage(snapshot.createdAt()))
                .setExpireTime(Timestamps.toMessage(snapshot.expiresAt()))
                .build();
    }

    static GetSnapshotResponse toMessage(OpenedSnapshot opened) {
        return GetSnapshotResponse.newBuilder()
                .setSnapshot(toMessage(opened.snapshot()))
                .setBoard(JsonMessages.struct(opened.content().board()))
                .setData(JsonMessages.struct(opened.content().data()))
                .build();
    }

    static SnapshotDraft toDraft(CreateSnapshotRequest message) {
        return new SnapshotDraft(
                message.getName(),
                new SnapshotData(JsonMessages.object("data", message.getData())),
                message.hasExpireTime() ? Timestamps.toInstant("expire_time", message.getExpireTime()) : null);
    }
}
