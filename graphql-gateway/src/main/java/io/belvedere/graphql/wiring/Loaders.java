package io.belvedere.graphql.wiring;

import io.belvedere.access.Caller;
import io.belvedere.graphql.comment.CommentLoaders;
import io.belvedere.graphql.dashboard.DashboardsLoader;
import io.belvedere.graphql.folder.FolderLoaders;
import io.belvedere.graphql.layout.LayoutsLoader;
import io.belvedere.graphql.star.StarLoaders;
import java.util.function.BiConsumer;
import org.dataloader.DataLoaderRegistry;

/** The loaders that each request begins with. */
public final class Loaders {

    private Loaders() {}

    public static BiConsumer<DataLoaderRegistry, Caller> of(Services services) {
        return (loaders, caller) -> {
            DashboardsLoader.register(loaders, services.dashboards(), caller);
            LayoutsLoader.register(loaders, services.layouts(), caller);
            FolderLoaders.register(loaders, services.folders(), caller);
            StarLoaders.register(loaders, services.stars(), caller);
            CommentLoaders.register(loaders, services.comments(), caller);
        };
    }
}
