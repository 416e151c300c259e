package io.belvedere.graphql.layout;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/**
 * Collects the dashboards whose layouts one request asks for, and reads them in one call. What it has read it remembers
 * for the request, so commands on layouts make it forget.
 */
public final class LayoutsLoader {

    private static final String NAME = "layouts";

    private LayoutsLoader() {}

    /** Adds a loader to those of one request. It reads on the thread that dispatches it. */
    public static void register(DataLoaderRegistry loaders, LayoutService layouts, Caller caller) {
        loaders.register(
                NAME,
                DataLoaderFactory.<DashboardId, List<Layout>>newMappedDataLoader(
                        dashboards -> CompletableFuture.completedFuture(layouts.ofDashboards(caller, dashboards))));
    }

    public static DataLoader<DashboardId, List<Layout>> in(DataFetchingEnvironment environment) {
        DataLoader<DashboardId, List<Layout>> loader = environment.getDataLoader(NAME);
        if (loader == null) {
            throw new IllegalStateException("the request was started without the loader " + NAME);
        }
        return loader;
    }
}
