package io.belvedere.grpc.comment;

import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentId;
import io.belvedere.grpc.value.Etags;
import io.belvedere.grpc.value.Timestamps;
import io.belvedere.layout.RegionId;
import java.util.Optional;

/** Comments as messages. */
final class CommentMessages {

    private CommentMessages() {}

    static io.belvedere.grpc.v1.Comment toMessage(Comment comment) {
        io.belvedere.grpc.v1.Comment.Builder message = io.belvedere.grpc.v1.Comment.newBuilder()
                .setId(comment.id().toString())
                .setDashboardId(comment.dashboard().toString())
                .setAuthor(comment.author())
                .setText(comment.text())
                .setCreateTime(Timestamps.toMessage(comment.createdAt()))
                .setEtag(Etags.toEtag(comment.version()));
        if (comment.region() != null) {
            message.setRegionId(comment.region().toString());
        }
        if (comment.editedAt() != null) {
            message.setEditTime(Timestamps.toMessage(comment.editedAt()));
        }
        return message.build();
    }

    static CommentId toCommentId(String text) {
        return CommentId.parse("comment_id", text);
    }

    static Optional<RegionId> toRegionId(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(RegionId.parse("region_id", text));
    }
}
