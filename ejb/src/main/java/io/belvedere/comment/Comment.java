package io.belvedere.comment;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Right;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.problem.Text;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said about a dashboard or, with a region, about that; it stays when the region goes. The text is
 * Markdown as it was typed: it must go through {@link io.belvedere.layout.Markdown} before a browser may show it.
 */
public record Comment(
        CommentId id,
        TenantId tenant,
        DashboardId dashboard,
        @Nullable RegionId region,
        String author,
        String text,
        Instant createdAt,
        @Nullable Instant editedAt,
        long version) {

    /** What refusals of the text are about. */
    public static final String TEXT = "comment text";

    public static final int MAX_TEXT_LENGTH = 10_000;

    public Comment {
        text = Text.required(TEXT, text, MAX_TEXT_LENGTH);
    }

    public Comment edited(String newText, Instant at) {
        return new Comment(id, tenant, dashboard, region, author, newText, createdAt, at, version);
    }

    /** Only its author may put other words into a comment. */
    public void requireEditableBy(Caller caller) {
        if (!caller.name().equals(author)) {
            throw new BelvedereException(
                    Problem.FORBIDDEN, "comment " + id + " is by " + author + ", who alone may edit it");
        }
    }

    /** Its author may take it back, and who administers the dashboard may take it down. */
    public void requireDeletableBy(Caller caller, Dashboard commented) {
        if (!caller.name().equals(author)) {
            commented.require(caller, Right.ADMINISTER);
        }
    }
}
