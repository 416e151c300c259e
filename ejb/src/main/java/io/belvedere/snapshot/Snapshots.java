package io.belvedere.snapshot;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of snapshots. They go with their dashboard when it is deleted for good. */
public interface Snapshots {

    /** With the digest of its secret, if there is a link to it. */
    Snapshot insert(Snapshot snapshot, SnapshotContent content, @Nullable String digest);

    Optional<Snapshot> find(TenantId tenant, SnapshotId id);

    /** Those of the ids that exist, expired or not. */
    Map<SnapshotId, Snapshot> findAll(TenantId tenant, Collection<SnapshotId> ids);

    Optional<OpenedSnapshot> open(TenantId tenant, SnapshotId id);

    /** The snapshot behind the secret of this digest, in whichever tenant. */
    Optional<OpenedSnapshot> openByDigest(String digest);

    /** Those that have not expired, ordered by creation time, then id. */
    Page<Snapshot> list(TenantId tenant, DashboardId dashboard, Instant now, PageRequest page);

    /** How many have not expired. */
    long count(TenantId tenant, DashboardId dashboard, Instant now);

    /** Whether there was one to delete. */
    boolean delete(TenantId tenant, SnapshotId id);

    /** Deletes what has expired, of all tenants; answers how many. */
    int purge(Instant now, int limit);
}
