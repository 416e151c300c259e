package io.belvedere.snapshot;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of snapshots keeps to. */
public abstract class SnapshotsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final SnapshotContent CONTENT = new SnapshotContent("{\"spec\": {}}", "{\"a\": [1, null, \"🚀\"]}");

    protected abstract Snapshots snapshots();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    /** A dashboard that exists. */
    protected abstract DashboardId newDashboard(TenantId tenant);

    private Snapshot insert(TenantId tenant, DashboardId dashboard, Instant at, Duration life) {
        return snapshots().insert(aSnapshot(tenant, dashboard, at, life), CONTENT, null);
    }

    private static Snapshot aSnapshot(TenantId tenant, DashboardId dashboard, Instant at, Duration life) {
        return new Snapshot(SnapshotId.random(), tenant, dashboard, "Outage", "ada", at, at.plus(life));
    }

    @Test
    public void open_returnsWhatWasInserted() {
        TenantId tenant = newTenant();

        Snapshot snapshot = insert(tenant, newDashboard(tenant), NOON.plusNanos(999), DAY);

        assertThat(snapshot.createdAt()).isEqualTo(NOON);
        assertThat(snapshot.expiresAt()).isEqualTo(NOON.plus(DAY));
        assertThat(snapshots().find(tenant, snapshot.id())).contains(snapshot);
        assertThat(snapshots().open(tenant, snapshot.id())).contains(new OpenedSnapshot(snapshot, CONTENT));
        assertThat(snapshots().find(newTenant(), snapshot.id())).isEmpty();
        assertThat(snapshots().open(newTenant(), snapshot.id())).isEmpty();
    }

    @Test
    public void findAll_returnsThoseOfTheTenantThatExist() {
        TenantId tenant = newTenant();
        TenantId another = newTenant();
        Snapshot one = insert(tenant, newDashboard(tenant), NOON, DAY);
        Snapshot other = insert(tenant, newDashboard(tenant), NOON, DAY);
        Snapshot foreign = insert(another, newDashboard(another), NOON, DAY);
        List<SnapshotId> ids = List.of(one.id(), SnapshotId.random(), other.id(), foreign.id(), one.id());

        assertThat(snapshots().findAll(tenant, ids)).isEqualTo(Map.of(one.id(), one, other.id(), other));
        assertThat(snapshots().findAll(tenant, List.of())).isEmpty();
    }

    @Test
    public void open_returnsTextsOfMegabytesAsTheyWere() {
        TenantId tenant = newTenant();
        SnapshotContent large = new SnapshotContent("{}", "[" + "1700000000000,".repeat(400_000) + "0]");

        Snapshot snapshot = snapshots().insert(aSnapshot(tenant, newDashboard(tenant), NOON, DAY), large, null);

        assertThat(snapshots().open(tenant, snapshot.id()).orElseThrow().content())
                .isEqualTo(large);
    }

    @Test
    public void openByDigest_findsWhateverTheTenant() {
        TenantId tenant = newTenant();
        DashboardId dashboard = newDashboard(tenant);
        String digest = SnapshotSecret.random().digest();
        Snapshot linked = snapshots().insert(aSnapshot(tenant, dashboard, NOON, DAY), CONTENT, digest);
        insert(tenant, dashboard, NOON, DAY);

        assertThat(snapshots().openByDigest(digest)).contains(new OpenedSnapshot(linked, CONTENT));
        assertThat(snapshots().openByDigest(SnapshotSecret.random().digest())).isEmpty();
    }

    @Test
    public void insert_refusesIdThatIsTaken() {
        TenantId tenant = newTenant();
        Snapshot snapshot = insert(tenant, newDashboard(tenant), NOON, DAY);

        assertRefused(Problem.CONFLICT, () -> snapshots().insert(snapshot, CONTENT, null));
    }

    @Test
    public void list_walksAllPagesOldestFirstWithoutTheExpired() {
        TenantId tenant = newTenant();
        DashboardId dashboard = newDashboard(tenant);
        List<Snapshot> inserted = new ArrayList<>();
        for (int number = 0; number < 11; number++) {
            inserted.add(insert(tenant, dashboard, NOON.plusMillis(number / 4), DAY));
        }
        insert(tenant, dashboard, NOON, Duration.ofMinutes(1));
        insert(tenant, newDashboard(tenant), NOON, DAY);
        Instant later = NOON.plus(Duration.ofMinutes(1));

        List<Snapshot> walked = walk(tenant, dashboard, later, 3);

        assertThat(walked)
                .containsExactlyInAnyOrderElementsOf(inserted)
                .isSortedAccordingTo((a, b) -> a.createdAt().equals(b.createdAt())
                        ? a.id().toString().compareTo(b.id().toString())
                        : a.createdAt().compareTo(b.createdAt()));
        assertThat(snapshots().count(tenant, dashboard, later)).isEqualTo(11);
        assertThat(snapshots().count(tenant, dashboard, NOON)).isEqualTo(12);
        assertThat(snapshots().count(newTenant(), dashboard, NOON)).isZero();
    }

    @Test
    public void delete_removesItWithItsLink() {
        TenantId tenant = newTenant();
        String digest = SnapshotSecret.random().digest();
        Snapshot snapshot = snapshots().insert(aSnapshot(tenant, newDashboard(tenant), NOON, DAY), CONTENT, digest);

        assertThat(snapshots().delete(newTenant(), snapshot.id())).isFalse();
        assertThat(snapshots().delete(tenant, snapshot.id())).isTrue();

        assertThat(snapshots().openByDigest(digest)).isEmpty();
        assertThat(snapshots().delete(tenant, snapshot.id())).isFalse();
    }

    @Test
    public void purge_deletesWhatHasExpiredAndNoMoreThanItsLimit() {
        TenantId tenant = newTenant();
        DashboardId dashboard = newDashboard(tenant);
        // Long before those of other tests, which live in the same store.
        Instant then = NOON.minus(Duration.ofDays(400));
        Snapshot lasting = insert(tenant, dashboard, then, DAY.plusSeconds(1));
        List<Snapshot> expired = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            expired.add(insert(tenant, dashboard, then, DAY));
        }

        assertThat(snapshots().purge(then.plus(DAY), 2)).isEqualTo(2);
        assertThat(snapshots().purge(then.plus(DAY), 2)).isEqualTo(1);
        assertThat(snapshots().purge(then.plus(DAY), 2)).isZero();

        assertThat(expired)
                .noneMatch(gone -> snapshots().find(tenant, gone.id()).isPresent());
        assertThat(snapshots().open(tenant, lasting.id())).isPresent();
    }

    private List<Snapshot> walk(TenantId tenant, DashboardId dashboard, Instant now, int size) {
        Page<Snapshot> page = snapshots().list(tenant, dashboard, now, new PageRequest(size, null));
        List<Snapshot> walked = new ArrayList<>(page.items());
        while (page.hasMore()) {
            PageRequest next = new PageRequest(size, page.next().orElseThrow());
            page = snapshots().list(tenant, dashboard, now, next);
            walked.addAll(page.items());
        }
        return walked;
    }
}
