package io.belvedere.graphql.dashboard;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/**
 * Collects the dashboards that one request asks for by their ids, and reads them in one call. What it has read it
 * remembers for the request, so edits make it forget.
 */
public final class DashboardsLoader {

    private static final String NAME = "dashboards";

    private DashboardsLoader() {}

    /** Adds a loader to those of one request. It reads on the thread that dispatches it. */
    public static void register(DataLoaderRegistry loaders, DashboardService dashboards, Caller caller) {
        loaders.register(
                NAME,
                DataLoaderFactory.<DashboardId, Dashboard>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(dashboards.getAll(caller, ids))));
    }

    public static DataLoader<DashboardId, Dashboard> in(DataFetchingEnvironment environment) {
        DataLoader<DashboardId, Dashboard> loader = environment.getDataLoader(NAME);
        if (loader == null) {
            throw new IllegalStateException("the request was started without the loader " + NAME);
        }
        return loader;
    }
}
