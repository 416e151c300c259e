package io.belvedere.graphql.folder;

import graphql.schema.idl.RuntimeWiring;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderService;
import io.belvedere.graphql.field.Fields;
import io.belvedere.page.Cursors;

/** Ties folders to what fetches and changes them. */
public final class FolderWiring {

    private FolderWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, FolderService folders, Cursors cursors) {
        FolderQueries queries = new FolderQueries(folders, cursors);
        FolderMutations mutations = new FolderMutations(folders);
        wiring.type("Query", type -> type.dataFetcher("folder", queries::folder)
                        .dataFetcher("folders", queries::folders))
                .type("Mutation", type -> type.dataFetcher("createFolder", mutations::create)
                        .dataFetcher("renameFolder", mutations::rename)
                        .dataFetcher("moveFolder", mutations::move)
                        .dataFetcher("deleteFolder", mutations::delete))
                .type("Dashboard", type -> type.dataFetcher("folder", FolderQueries::ofDashboard))
                .type("Folder", type -> type.dataFetcher("id", Fields.text(Folder.class, Folder::id))
                        .dataFetcher("parent", FolderQueries::parent));
    }
}
