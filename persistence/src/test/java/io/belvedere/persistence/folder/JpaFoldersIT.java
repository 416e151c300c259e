package io.belvedere.persistence.folder;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.Sharing;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.Folders;
import io.belvedere.folder.FoldersContract;
import io.belvedere.persistence.dashboard.TestDashboards;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JpaFoldersIT extends FoldersContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @AutoClose
    private final TestStore store = new TestStore();

    private final Folders folders = store.transactional(Folders.class, JpaFolders::new);
    private final Dashboards dashboards = TestDashboards.in(store);

    @Override
    protected Folders folders() {
        return folders;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @Override
    protected void putDashboard(TenantId tenant, FolderId folder) {
        dashboards.insert(aDashboard(tenant, folder));
    }

    @Override
    protected void putTrashedDashboard(TenantId tenant, FolderId folder) {
        Dashboard dashboard = dashboards.insert(aDashboard(tenant, folder));
        dashboards.delete(dashboard.updated(NOON, 2), "ada", NOON);
    }

    @Test
    void dashboard_isRefusedInFolderThatIsUnknownOrOfOtherTenant() {
        TenantId tenant = store.newTenant();
        FolderId foreign = folders.insert(aFolder(store.newTenant(), "a")).id();
        Dashboard homeless = aDashboard(tenant, FolderId.random());
        Dashboard misplaced = aDashboard(tenant, foreign);

        assertRefused(Problem.INVALID, Map.of("field", "folder"), () -> dashboards.insert(homeless));
        assertRefused(Problem.INVALID, Map.of("field", "folder"), () -> dashboards.insert(misplaced));
    }

    @Test
    void delete_bringsWhatLiesInTheTrashToTheTop() {
        Folder folder = folders.insert(aFolder(store.newTenant(), "a"));
        Dashboard trashed = dashboards.insert(aDashboard(folder.tenant(), folder.id()));
        dashboards.delete(trashed.updated(NOON, 2), "ada", NOON);

        folders.delete(folder.tenant(), folder.id(), 1);
        dashboards.undelete(trashed.updated(NOON, 3));

        assertThat(dashboards.find(folder.tenant(), trashed.id()))
                .map(found -> Optional.ofNullable(found.content().folder()))
                .contains(Optional.empty());
    }

    @Test
    void lockTree_keepsOthersOutUntilTheTransactionEnds() {
        TenantId tenant = store.newTenant();

        boolean freeWithin = store.inTransaction(entities -> {
            new JpaFolders(entities).lockTree(tenant);
            return isTreeFree(tenant);
        });

        assertThat(freeWithin).isFalse();
        assertThat(isTreeFree(tenant)).isTrue();
    }

    @Test
    void lockTree_leavesOtherTenantsFree() {
        TenantId tenant = store.newTenant();
        TenantId other = store.newTenant();

        boolean freeWithin = store.inTransaction(entities -> {
            new JpaFolders(entities).lockTree(tenant);
            return isTreeFree(other);
        });

        assertThat(freeWithin).isTrue();
    }

    @Test
    void lockTree_leavesDashboardsFree() {
        TenantId tenant = store.newTenant();
        Dashboard dashboard = aDashboard(tenant, null);

        Dashboard inserted = store.inTransaction(entities -> {
            new JpaFolders(entities).lockTree(tenant);
            return dashboards.insert(dashboard);
        });

        assertThat(dashboards.find(tenant, dashboard.id())).contains(inserted);
    }

    @Test
    void tenant_isDeletedWithItsFolders() {
        Folder top = folders.insert(aFolder(store.newTenant(), "a"));
        Folder below = new Folder(FolderId.random(), top.tenant(), top.id(), "b", NOON, 1);
        folders.insert(below);
        putDashboard(top.tenant(), below.id());

        store.execute("delete from tenant where id = '" + top.tenant() + "'");

        assertThat(folders.find(top.tenant(), below.id())).isEmpty();
    }

    /** Whether another transaction would get the lock at once. */
    private boolean isTreeFree(TenantId tenant) {
        return store.inTransaction(entities -> !entities.createNativeQuery(
                        "select id from tenant where id = ?1 for no key update skip locked")
                .setParameter(1, tenant.value())
                .getResultList()
                .isEmpty());
    }

    private static Folder aFolder(TenantId tenant, String name) {
        return new Folder(FolderId.random(), tenant, null, name, NOON, 1);
    }

    private static Dashboard aDashboard(TenantId tenant, @Nullable FolderId folder) {
        DashboardContent content = DashboardContent.titled("Board", "").inFolder(folder);
        return new Dashboard(DashboardId.random(), tenant, content, Sharing.ownedBy("ada"), NOON, NOON, 1);
    }
}
