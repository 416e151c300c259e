package io.belvedere.graphql.dashboard;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.graphql.field.BatchedField;
import org.dataloader.DataLoaderRegistry;

/** What of dashboards is read for many objects at once. */
public final class DashboardLoaders {

    public static final BatchedField<DashboardId, Dashboard> DASHBOARDS = new BatchedField<>("dashboards");

    private DashboardLoaders() {}

    public static void register(DataLoaderRegistry loaders, DashboardService dashboards, Caller caller) {
        DASHBOARDS.register(loaders, ids -> dashboards.getAll(caller, ids));
    }
}
