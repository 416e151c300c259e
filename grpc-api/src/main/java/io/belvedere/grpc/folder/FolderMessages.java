package io.belvedere.grpc.folder;

import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.grpc.value.Etags;
import io.belvedere.grpc.value.Timestamps;
import org.jspecify.annotations.Nullable;

/** Folders as messages. */
final class FolderMessages {

    private FolderMessages() {}

    static io.belvedere.grpc.v1.Folder toMessage(Folder folder) {
        io.belvedere.grpc.v1.Folder.Builder message = io.belvedere.grpc.v1.Folder.newBuilder()
                .setId(folder.id().toString())
                .setName(folder.name())
                .setCreateTime(Timestamps.toMessage(folder.createdAt()))
                .setEtag(Etags.toEtag(folder.version()));
        if (folder.parent() != null) {
            message.setParentId(folder.parent().toString());
        }
        return message.build();
    }

    static FolderId toFolderId(String text) {
        return FolderId.parse("folder_id", text);
    }

    static @Nullable FolderId toParent(String text) {
        return text.isEmpty() ? null : FolderId.parse("parent_id", text);
    }
}
