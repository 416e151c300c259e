package io.belvedere.graphql.wiring;

import io.belvedere.access.Caller;
import io.belvedere.graphql.dashboard.DashboardsLoader;
import io.belvedere.graphql.layout.LayoutsLoader;
import java.util.function.BiConsumer;
import org.dataloader.DataLoaderRegistry;

/** The loaders that each request begins with. */
public final class Loaders {

    private Loaders() {}

    public static BiConsumer<DataLoaderRegistry, Caller> of(Services services) {
        return (loaders, caller) -> {
            DashboardsLoader.register(loaders, services.dashboards(), caller);
            LayoutsLoader.register(loaders, services.layouts(), caller);
        };
    }
}
