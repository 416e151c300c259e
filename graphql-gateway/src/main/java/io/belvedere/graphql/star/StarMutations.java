package io.belvedere.graphql.star;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.dashboard.DashboardLoaders;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.star.StarService;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Gives stars and takes them back. */
record StarMutations(StarService stars) {

    Changed star(DataFetchingEnvironment environment) {
        DashboardId id = changing(environment);
        stars.star(Callers.of(environment), id);
        return new Changed(id);
    }

    Changed unstar(DataFetchingEnvironment environment) {
        DashboardId id = changing(environment);
        stars.unstar(Callers.of(environment), id);
        return new Changed(id);
    }

    /** The dashboard of a payload; a refused command has none. */
    static @Nullable CompletableFuture<Dashboard> dashboard(DataFetchingEnvironment environment) {
        return environment.getSource() instanceof Changed changed
                ? DashboardLoaders.DASHBOARDS.load(environment, changed.id())
                : null;
    }

    private static DashboardId changing(DataFetchingEnvironment environment) {
        StarLoaders.forget(environment);
        return Arguments.ofInput(environment).id("dashboardId", DashboardId::parse);
    }

    /** The payload of a command that left or took a star. */
    public record Changed(DashboardId id) {}
}
