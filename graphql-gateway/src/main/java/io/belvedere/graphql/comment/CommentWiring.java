package io.belvedere.graphql.comment;

import graphql.schema.idl.RuntimeWiring;
import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentService;
import io.belvedere.graphql.field.Fields;
import io.belvedere.layout.Markdown;
import io.belvedere.page.Cursors;

/** Ties comments to what fetches and changes them. */
public final class CommentWiring {

    private CommentWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, CommentService comments, Markdown markdown, Cursors cursors) {
        CommentMutations mutations = new CommentMutations(comments);
        wiring.type("Dashboard", type -> type.dataFetcher("commentCount", CommentQueries::count)
                        .dataFetcher("comments", new CommentQueries(comments, cursors)::comments))
                .type("Mutation", type -> type.dataFetcher("addComment", mutations::add)
                        .dataFetcher("editComment", mutations::edit)
                        .dataFetcher("deleteComment", mutations::delete))
                .type("Comment", type -> type.dataFetcher("id", Fields.text(Comment.class, Comment::id))
                        .dataFetcher("dashboardId", Fields.text(Comment.class, Comment::dashboard))
                        .dataFetcher("regionId", Fields.textIfThere(Comment.class, Comment::region))
                        .dataFetcher("html", Fields.of(Comment.class, comment -> markdown.toHtml(comment.text()))));
    }
}
