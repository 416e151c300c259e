package io.belvedere.persistence.comment;

import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentId;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.RegionId;
import io.belvedere.page.Position;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Between comments and their rows. */
final class CommentRows {

    private CommentRows() {}

    static CommentRow toRow(Comment comment) {
        RegionId region = comment.region();
        CommentRow row = new CommentRow();
        row.id = comment.id().value();
        row.tenantId = comment.tenant().value();
        row.dashboardId = comment.dashboard().value();
        row.regionId = region == null ? null : region.value();
        row.author = comment.author();
        row.createdAt = comment.createdAt().truncatedTo(ChronoUnit.MICROS);
        write(comment, row);
        return row;
    }

    /** Writes what may change in a comment's life. */
    static void write(Comment comment, CommentRow row) {
        Instant editedAt = comment.editedAt();
        row.content = comment.text();
        row.editedAt = editedAt == null ? null : editedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static Comment toComment(CommentRow row) {
        UUID region = row.regionId;
        return new Comment(
                new CommentId(row.id),
                new TenantId(row.tenantId),
                new DashboardId(row.dashboardId),
                region == null ? null : new RegionId(region),
                row.author,
                row.content,
                row.createdAt,
                row.editedAt,
                row.version);
    }

    static Position position(CommentRow row) {
        return Position.at(row.createdAt, row.id);
    }
}
