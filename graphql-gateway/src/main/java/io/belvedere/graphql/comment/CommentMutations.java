package io.belvedere.graphql.comment;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentId;
import io.belvedere.comment.CommentService;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Deleted;
import io.belvedere.layout.RegionId;

/** Adds, edits and deletes comments. */
record CommentMutations(CommentService comments) {

    Changed add(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        DashboardId dashboard = input.id("dashboardId", DashboardId::parse);
        RegionId region = input.findId("regionId", RegionId::parse);
        return new Changed(comments.add(changing(environment), dashboard, region, input.text("text")));
    }

    Changed edit(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        return new Changed(comments.edit(changing(environment), comment(input), input.version(), input.text("text")));
    }

    Deleted delete(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        CommentId id = comment(input);
        comments.delete(changing(environment), id, input.version());
        return Deleted.of(id);
    }

    private static CommentId comment(Arguments input) {
        return input.id("commentId", CommentId::parse);
    }

    private static Caller changing(DataFetchingEnvironment environment) {
        CommentLoaders.forget(environment);
        return Callers.of(environment);
    }

    /** The payload of a command that leaves a comment. */
    public record Changed(Comment comment) {}
}
