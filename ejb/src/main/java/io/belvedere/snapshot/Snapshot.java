package io.belvedere.snapshot;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.problem.Text;
import io.belvedere.tenant.TenantId;
import java.time.Instant;

/**
 * A dashboard as it was at a moment, with the data that it showed. It never changes, and from {@code expiresAt} on it is
 * as if it did not exist. What it holds is read by itself, because it can be large.
 */
public record Snapshot(
        SnapshotId id,
        TenantId tenant,
        DashboardId dashboard,
        String name,
        String author,
        Instant createdAt,
        Instant expiresAt) {

    public static final int MAX_NAME_LENGTH = 200;

    public Snapshot {
        name = Text.required("snapshot name", name, MAX_NAME_LENGTH);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
