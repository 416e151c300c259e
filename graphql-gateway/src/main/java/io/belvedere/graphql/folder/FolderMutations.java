package io.belvedere.graphql.folder;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderService;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Deleted;

/** Makes, names, moves and deletes folders. */
record FolderMutations(FolderService folders) {

    Changed create(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        return new Changed(
                folders.create(Callers.of(environment), input.text("name"), input.findId("parentId", FolderId::parse)));
    }

    Changed rename(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        Caller caller = changing(environment);
        return new Changed(folders.rename(caller, folder(input), input.version(), input.text("name")));
    }

    Changed move(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        Caller caller = changing(environment);
        FolderId parent = input.findId("parentId", FolderId::parse);
        return new Changed(folders.move(caller, folder(input), input.version(), parent));
    }

    Deleted delete(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        FolderId id = folder(input);
        folders.delete(changing(environment), id, input.version());
        return Deleted.of(id);
    }

    private static FolderId folder(Arguments input) {
        return input.id("folderId", FolderId::parse);
    }

    private static Caller changing(DataFetchingEnvironment environment) {
        FolderLoaders.FOLDERS.forget(environment);
        return Callers.of(environment);
    }

    /** The payload of a command that leaves a folder. */
    public record Changed(Folder folder) {}
}
