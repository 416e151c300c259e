package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.Dashboards;
import io.belvedere.folder.FolderId;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.tenant.TenantId;
import jakarta.persistence.EntityManager;

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

    /** A folder that a dashboard can be in. */
    public static FolderId newFolder(TestStore store, TenantId tenant) {
        FolderId folder = FolderId.random();
        store.execute("insert into folder values ('" + folder + "', '" + tenant.value() + "', null, '" + folder + "', '"
                + folder + "', now(), 1)");
        return folder;
    }
}
