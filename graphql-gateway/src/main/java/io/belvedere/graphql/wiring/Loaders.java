package io.belvedere.graphql.wiring;

import io.belvedere.graphql.comment.CommentLoaders;
import io.belvedere.graphql.dashboard.DashboardLoaders;
import io.belvedere.graphql.execution.RequestLoaders;
import io.belvedere.graphql.folder.FolderLoaders;
import io.belvedere.graphql.layout.LayoutLoaders;
import io.belvedere.graphql.metrics.MetricLoaders;
import io.belvedere.graphql.node.NodeLoaders;
import io.belvedere.graphql.node.NodeReads;
import io.belvedere.graphql.panel.PanelLoaders;
import io.belvedere.graphql.star.StarLoaders;

/** The loaders that each request begins with. */
public final class Loaders {

    private Loaders() {}

    public static RequestLoaders of(Services services) {
        return (loaders, caller, turns) -> {
            DashboardLoaders.register(loaders, services.dashboards(), caller);
            LayoutLoaders.register(loaders, services.layouts(), caller);
            FolderLoaders.register(loaders, services.folders(), caller);
            StarLoaders.register(loaders, services.stars(), caller);
            CommentLoaders.register(loaders, services.comments(), caller);
            PanelLoaders.register(loaders, services.panels(), caller, turns);
            NodeLoaders.register(
                    loaders,
                    new NodeReads(
                            caller,
                            services.dashboards(),
                            services.layouts(),
                            services.folders(),
                            services.comments(),
                            services.snapshots(),
                            services.users(),
                            services.tenants()));
            MetricLoaders.register(loaders, services.queries(), caller, turns);
        };
    }
}
