package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.Dashboards;
import io.belvedere.persistence.database.TestStore;
import java.time.InstantSource;

/** The store of dashboards, for tests of what lives below them. */
public final class TestDashboards {

    private TestDashboards() {}

    public static Dashboards in(TestStore store, InstantSource clock) {
        return store.transactional(Dashboards.class, entities -> new JpaDashboards(entities, clock));
    }
}
