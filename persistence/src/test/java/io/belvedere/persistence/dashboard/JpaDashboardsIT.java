package io.belvedere.persistence.dashboard;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.DashboardsContract;
import io.belvedere.dashboard.Head;
import io.belvedere.dashboard.Sharing;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.folder.FolderId;
import io.belvedere.persistence.database.RecordedStatements;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Racing;
import io.belvedere.twin.Racing.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JpaDashboardsIT extends DashboardsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @AutoClose
    private final TestStore store = new TestStore();

    private final Dashboards dashboards = TestDashboards.in(store);

    @Override
    protected Dashboards dashboards() {
        return dashboards;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @Override
    protected FolderId newFolder(TenantId tenant) {
        return TestDashboards.newFolder(store, tenant);
    }

    @Test
    void insert_refusesUnknownTenant() {
        assertRefused(Problem.NOT_FOUND, () -> dashboards.insert(ownedBy(new TenantId("nobody"), "ada")));
    }

    @Test
    void insert_refusesOwnerThatIsTooLong() {
        assertRefused(Problem.INVALID, () -> dashboards.insert(ownedBy(store.newTenant(), "x".repeat(501))));
    }

    @Test
    void insert_refusesFolderOfAnotherTenant() {
        Dashboard dashboard = ownedBy(store.newTenant(), "ada");
        FolderId foreign = newFolder(store.newTenant());

        assertRefused(
                Problem.INVALID,
                () -> dashboards.insert(dashboard.with(dashboard.content().inFolder(foreign))));
    }

    @Test
    void lock_letsOneEditorAtATimeAndShowsEachWhatTheOneBeforeDid() throws InterruptedException {
        Dashboard dashboard = dashboards.insert(ownedBy(store.newTenant(), "ada"));

        List<Outcome<Long>> outcomes = Racing.race(
                6,
                () -> store.inTransaction(entities -> {
                    Dashboards joined = TestDashboards.in(entities);
                    joined.find(dashboard.tenant(), dashboard.id());
                    Head head = joined.lock(dashboard.tenant(), dashboard.id()).orElseThrow();
                    long next = head.dashboard().version() + 1;
                    joined.update(head.dashboard().updated(NOON, next));
                    return next;
                }));

        assertThat(outcomes).extracting(Outcome::result).containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void updateUnderLock_writesOnlyWhatChangedInOneStatement() {
        Dashboard dashboard = dashboards.insert(ownedBy(store.newTenant(), "ada"));
        Dashboard tagged = dashboard
                .with(dashboard.content().withTimeRange(new TimeRange("now-1h", "now", null)))
                .updated(dashboard.updatedAt(), 2);

        List<String> statements = RecordedStatements.of(() -> store.inTransaction(entities -> {
                    Dashboards joined = TestDashboards.in(entities);
                    joined.lock(dashboard.tenant(), dashboard.id());
                    joined.update(tagged);
                    return true;
                }))
                .stream()
                .map(statement -> statement.sql().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(statements).hasSize(2);
        assertThat(statements.get(0)).startsWith("select").endsWith("for update");
        assertThat(statements.get(1)).isEqualTo("update dashboard set time_range = ?, version = ? where (id = ?)");
    }

    private static Dashboard ownedBy(TenantId tenant, String owner) {
        return new Dashboard(
                DashboardId.random(), tenant, DashboardContent.titled("a", ""), Sharing.ownedBy(owner), NOON, NOON, 1);
    }
}
