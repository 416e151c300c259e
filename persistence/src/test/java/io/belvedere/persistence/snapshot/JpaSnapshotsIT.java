package io.belvedere.persistence.snapshot;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.persistence.dashboard.TestDashboards;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.problem.Problem;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotContent;
import io.belvedere.snapshot.SnapshotId;
import io.belvedere.snapshot.Snapshots;
import io.belvedere.snapshot.SnapshotsContract;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JpaSnapshotsIT extends SnapshotsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final SnapshotContent CONTENT = new SnapshotContent("{}", "{}");

    @AutoClose
    private final TestStore store = new TestStore();

    private final Snapshots snapshots = store.transactional(Snapshots.class, JpaSnapshots::new);

    @Override
    protected Snapshots snapshots() {
        return snapshots;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @Override
    protected DashboardId newDashboard(TenantId tenant) {
        return TestDashboards.newDashboard(store, tenant);
    }

    @Test
    void insert_refusesDashboardThatIsUnknownOrOfOtherTenant() {
        TenantId tenant = store.newTenant();
        Snapshot homeless = aSnapshot(tenant, DashboardId.random());
        Snapshot misplaced = aSnapshot(tenant, newDashboard(store.newTenant()));

        assertRefused(Problem.NOT_FOUND, () -> snapshots.insert(homeless, CONTENT, null));
        assertRefused(Problem.NOT_FOUND, () -> snapshots.insert(misplaced, CONTENT, null));
    }

    @Test
    void snapshots_goWithTheirDashboard() {
        TenantId tenant = store.newTenant();
        Snapshot snapshot = snapshots.insert(aSnapshot(tenant, newDashboard(tenant)), CONTENT, null);

        store.execute("delete from dashboard where id = '" + snapshot.dashboard() + "'");

        assertThat(snapshots.open(tenant, snapshot.id())).isEmpty();
    }

    private static Snapshot aSnapshot(TenantId tenant, DashboardId dashboard) {
        return new Snapshot(SnapshotId.random(), tenant, dashboard, "Outage", "ada", NOON, NOON.plusSeconds(60));
    }
}
