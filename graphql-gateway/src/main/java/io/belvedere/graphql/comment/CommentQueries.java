package io.belvedere.graphql.comment;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentService;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Connection;
import io.belvedere.graphql.field.Fields;
import io.belvedere.layout.RegionId;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Reads the comments on the dashboard that a field belongs to, together with those on its siblings. */
record CommentQueries(CommentService comments, Cursors cursors) {

    static CompletableFuture<Long> count(DataFetchingEnvironment environment) {
        return CommentLoaders.COUNTS.load(environment, dashboard(environment));
    }

    CompletableFuture<Connection<Comment>> comments(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        Arguments arguments = Arguments.of(environment);
        DashboardId dashboard = dashboard(environment);
        Optional<RegionId> region = Optional.ofNullable(arguments.findId("regionId", RegionId::parse));
        Cursors.OfList list = cursors.of(Listing.of(caller.tenant().value(), "comments")
                .by("dashboard", dashboard)
                .by("region", region));
        PageRequest page = arguments.page(list);
        CompletableFuture<Page<Comment>> found = page.after() == null && region.isEmpty()
                ? CommentLoaders.COMMENTS.load(environment, dashboard, page.size())
                : CompletableFuture.completedFuture(comments.list(caller, dashboard, region, page));
        return found.thenApply(read -> Connection.of(read, page, list));
    }

    private static DashboardId dashboard(DataFetchingEnvironment environment) {
        return Fields.source(environment, Dashboard.class).id();
    }
}
