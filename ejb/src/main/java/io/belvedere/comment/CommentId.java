package io.belvedere.comment;

import io.belvedere.problem.Uuids;
import java.util.UUID;

/** Identifies a comment. */
public record CommentId(UUID value) {

    public static CommentId random() {
        return new CommentId(UUID.randomUUID());
    }

    public static CommentId parse(String field, String text) {
        return new CommentId(Uuids.parse(field, text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
