package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.Sharing;
import io.belvedere.folder.FolderId;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The store of dashboards, for tests of what lives below them. */
public final class TestDashboards {

    private TestDashboards() {}

    public static Dashboards in(TestStore store) {
        return store.transactional(Dashboards.class, JpaDashboards::new);
    }

    /** Within a transaction that the test has begun. */
    public static Dashboards in(EntityManager entities) {
        return new JpaDashboards(entities);
    }

    /** A stored dashboard, for tests of what hangs on one. */
    public static DashboardId newDashboard(TestStore store, TenantId tenant) {
        Instant now = Instant.parse("2026-01-01T12:00:00Z");
        DashboardContent content = DashboardContent.titled("Board", "");
        DashboardId id = DashboardId.random();
        in(store).insert(new Dashboard(id, tenant, content, Sharing.ownedBy("ada"), now, now, 1));
        return id;
    }

    /** A folder that a dashboard can be in. */
    public static FolderId newFolder(TestStore store, TenantId tenant) {
        FolderId folder = FolderId.random();
        store.execute("insert into folder values ('" + folder + "', '" + tenant.value() + "', null, '" + folder + "', '"
                + folder + "', now(), 1)");
        return folder;
    }
}
