package io.belvedere.graphql.layout;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.field.BatchedField;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import java.util.List;
import org.dataloader.DataLoaderRegistry;

/** What of layouts is read for many dashboards at once. */
public final class LayoutLoaders {

    public static final BatchedField<DashboardId, List<Layout>> LAYOUTS = new BatchedField<>("layouts");

    private LayoutLoaders() {}

    public static void register(DataLoaderRegistry loaders, LayoutService layouts, Caller caller) {
        LAYOUTS.register(loaders, ids -> layouts.ofDashboards(caller, ids));
    }
}
