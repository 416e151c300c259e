package io.belvedere.folder;

import io.belvedere.problem.Uuids;
import java.util.UUID;

/** Identifies a folder. */
public record FolderId(UUID value) {

    public static FolderId random() {
        return new FolderId(UUID.randomUUID());
    }

    public static FolderId parse(String field, String text) {
        return new FolderId(Uuids.parse(field, text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
