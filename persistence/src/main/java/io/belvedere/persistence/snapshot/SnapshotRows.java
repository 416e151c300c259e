package io.belvedere.persistence.snapshot;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Position;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotContent;
import io.belvedere.snapshot.SnapshotId;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Between snapshots and their rows. */
final class SnapshotRows {

    private SnapshotRows() {}

    static SnapshotRow toRow(Snapshot snapshot, @Nullable String digest) {
        SnapshotRow row = new SnapshotRow();
        row.id = snapshot.id().value();
        row.tenantId = snapshot.tenant().value();
        row.dashboardId = snapshot.dashboard().value();
        row.name = snapshot.name();
        row.author = snapshot.author();
        row.digest = digest;
        row.createdAt = snapshot.createdAt().truncatedTo(ChronoUnit.MICROS);
        row.expiresAt = snapshot.expiresAt().truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    static SnapshotContentRow toRow(SnapshotId id, SnapshotContent content) {
        SnapshotContentRow row = new SnapshotContentRow();
        row.snapshotId = id.value();
        row.board = content.board();
        row.data = content.data();
        return row;
    }

    static Snapshot toSnapshot(SnapshotRow row) {
        return new Snapshot(
                new SnapshotId(row.id),
                new TenantId(row.tenantId),
                new DashboardId(row.dashboardId),
                row.name,
                row.author,
                row.createdAt,
                row.expiresAt);
    }

    static SnapshotContent toContent(SnapshotContentRow row) {
        return new SnapshotContent(row.board, row.data);
    }

    static Position position(SnapshotRow row) {
        return Position.at(row.createdAt, row.id);
    }
}
