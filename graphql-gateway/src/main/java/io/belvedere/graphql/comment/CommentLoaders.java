package io.belvedere.graphql.comment;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentService;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.field.BatchedField;
import io.belvedere.graphql.field.FirstPages;
import org.dataloader.DataLoaderRegistry;

/** What of comments is read for many dashboards at once. */
public final class CommentLoaders {

    static final BatchedField<DashboardId, Long> COUNTS = new BatchedField<>("commentCounts");
    static final FirstPages<Comment> COMMENTS = FirstPages.named("comments");

    private CommentLoaders() {}

    public static void register(DataLoaderRegistry loaders, CommentService comments, Caller caller) {
        COUNTS.register(loaders, ids -> comments.counts(caller, ids));
        COMMENTS.register(loaders, (ids, size) -> comments.firstPages(caller, ids, size));
    }

    static void forget(DataFetchingEnvironment environment) {
        COUNTS.forget(environment);
        COMMENTS.forget(environment);
    }
}
