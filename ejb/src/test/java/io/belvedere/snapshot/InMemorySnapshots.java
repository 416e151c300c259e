package io.belvedere.snapshot;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Owned;
import io.belvedere.twin.VersionedRecords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Snapshots in memory. */
public final class InMemorySnapshots implements Snapshots {

    private static final PageRequest ALL = new PageRequest(Integer.MAX_VALUE, null);

    /** They never change, so all are of version 1. */
    private final VersionedRecords<Owned<SnapshotId>, Kept> snapshots = new VersionedRecords<>(
            "snapshot", kept -> 1, kept -> Position.at(kept.snapshot.createdAt(), kept.snapshot.id()));

    @Override
    public Snapshot insert(Snapshot snapshot, SnapshotContent content, @Nullable String digest) {
        Snapshot stored = new Snapshot(
                snapshot.id(),
                snapshot.tenant(),
                snapshot.dashboard(),
                snapshot.name(),
                snapshot.author(),
                snapshot.createdAt().truncatedTo(ChronoUnit.MICROS),
                snapshot.expiresAt().truncatedTo(ChronoUnit.MICROS));
        return snapshots.insert(key(snapshot), new Kept(stored, content, Optional.ofNullable(digest))).snapshot;
    }

    @Override
    public Optional<Snapshot> find(TenantId tenant, SnapshotId id) {
        return snapshots.find(new Owned<>(tenant, id)).map(Kept::snapshot);
    }

    @Override
    public Map<SnapshotId, Snapshot> findAll(TenantId tenant, Collection<SnapshotId> ids) {
        Map<SnapshotId, Snapshot> found = new LinkedHashMap<>();
        ids.forEach(id -> find(tenant, id).ifPresent(snapshot -> found.put(id, snapshot)));
        return found;
    }

    @Override
    public Optional<OpenedSnapshot> open(TenantId tenant, SnapshotId id) {
        return snapshots.find(new Owned<>(tenant, id)).map(Kept::opened);
    }

    @Override
    public Optional<OpenedSnapshot> openByDigest(String digest) {
        return all(kept -> kept.digest.filter(digest::equals).isPresent()).stream()
                .map(Kept::opened)
                .findFirst();
    }

    @Override
    public Page<Snapshot> list(TenantId tenant, DashboardId dashboard, Instant now, PageRequest page) {
        return snapshots.page(isOf(tenant, dashboard, now), page).map(Kept::snapshot);
    }

    @Override
    public long count(TenantId tenant, DashboardId dashboard, Instant now) {
        return all(isOf(tenant, dashboard, now)).size();
    }

    @Override
    public boolean delete(TenantId tenant, SnapshotId id) {
        boolean known = find(tenant, id).isPresent();
        if (known) {
            snapshots.remove(new Owned<>(tenant, id), 1);
        }
        return known;
    }

    @Override
    public int purge(Instant now, int limit) {
        List<Snapshot> expired = all(kept -> kept.snapshot.isExpired(now)).stream()
                .map(Kept::snapshot)
                .limit(limit)
                .toList();
        expired.forEach(snapshot -> delete(snapshot.tenant(), snapshot.id()));
        return expired.size();
    }

    private List<Kept> all(Predicate<Kept> wanted) {
        return snapshots.page(wanted, ALL).items();
    }

    private static Predicate<Kept> isOf(TenantId tenant, DashboardId dashboard, Instant now) {
        return kept -> kept.snapshot.tenant().equals(tenant)
                && kept.snapshot.dashboard().equals(dashboard)
                && !kept.snapshot.isExpired(now);
    }

    private static Owned<SnapshotId> key(Snapshot snapshot) {
        return new Owned<>(snapshot.tenant(), snapshot.id());
    }

    private record Kept(Snapshot snapshot, SnapshotContent content, Optional<String> digest) {
        OpenedSnapshot opened() {
            return new OpenedSnapshot(snapshot, content);
        }
    }
}
