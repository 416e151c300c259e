package io.belvedere.comment.internal;

import io.belvedere.comment.CommentService;
import io.belvedere.comment.Comments;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.transaction.DirectTransactions;
import java.time.InstantSource;

/** The service of comments, over a store in memory. */
public final class TestCommentService {

    private TestCommentService() {}

    public static CommentService over(
            Comments comments, DashboardService dashboards, LayoutService layouts, InstantSource clock) {
        return new CommentServiceBean(
                comments,
                new CommentedBoards(dashboards, layouts),
                new CommonMarkdown(),
                new DirectTransactions(),
                clock);
    }
}
