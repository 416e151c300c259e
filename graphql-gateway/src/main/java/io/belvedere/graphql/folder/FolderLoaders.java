package io.belvedere.graphql.folder;

import io.belvedere.access.Caller;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderService;
import io.belvedere.graphql.field.BatchedField;
import org.dataloader.DataLoaderRegistry;

/** What of folders is read for many objects at once. */
public final class FolderLoaders {

    static final BatchedField<FolderId, Folder> FOLDERS = new BatchedField<>("folders");

    private FolderLoaders() {}

    public static void register(DataLoaderRegistry loaders, FolderService folders, Caller caller) {
        FOLDERS.register(loaders, ids -> folders.getAll(caller, ids));
    }
}
