package io.belvedere.graphql.star;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Connection;
import io.belvedere.graphql.field.Fields;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.star.Star;
import io.belvedere.star.StarService;
import java.util.concurrent.CompletableFuture;

/** Reads the stars of the dashboard that a field belongs to, together with those of its siblings. */
record StarQueries(StarService stars, Cursors cursors) {

    static CompletableFuture<Boolean> starred(DataFetchingEnvironment environment) {
        return StarLoaders.STARRED.load(environment, dashboard(environment));
    }

    static CompletableFuture<Long> count(DataFetchingEnvironment environment) {
        return StarLoaders.COUNTS.load(environment, dashboard(environment));
    }

    CompletableFuture<Connection<Star>> stars(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        DashboardId dashboard = dashboard(environment);
        Cursors.OfList list =
                cursors.of(Listing.of(caller.tenant().value(), "stars").by("dashboard", dashboard));
        PageRequest page = Arguments.of(environment).page(list);
        CompletableFuture<Page<Star>> found = page.after() == null
                ? StarLoaders.STARS.load(environment, dashboard, page.size())
                : CompletableFuture.completedFuture(stars.list(caller, dashboard, page));
        return found.thenApply(read -> Connection.of(read, page, list));
    }

    private static DashboardId dashboard(DataFetchingEnvironment environment) {
        return Fields.source(environment, Dashboard.class).id();
    }
}
