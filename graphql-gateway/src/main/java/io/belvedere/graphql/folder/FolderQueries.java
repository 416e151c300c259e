package io.belvedere.graphql.folder;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderService;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Connection;
import io.belvedere.graphql.field.Fields;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads folders: one, all of them, or those in one place. */
record FolderQueries(FolderService folders, Cursors cursors) {

    Folder folder(DataFetchingEnvironment environment) {
        return folders.get(Callers.of(environment), Arguments.of(environment).id("id", FolderId::parse));
    }

    Connection<Folder> folders(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        Arguments arguments = Arguments.of(environment);
        FolderId parent = arguments.findId("parentId", FolderId::parse);
        boolean topOnly = arguments.has("topOnly") && arguments.flag("topOnly");
        if (topOnly && parent != null) {
            throw BelvedereException.invalid("topOnly", "must not be true beside a parentId");
        }
        Cursors.OfList list = cursors.of(Listing.of(caller.tenant().value(), "folders")
                .by("parent", Optional.ofNullable(parent))
                .by("topOnly", topOnly));
        PageRequest page = arguments.page(list);
        Page<Folder> found =
                topOnly || parent != null ? folders.children(caller, parent, page) : folders.list(caller, page);
        return Connection.of(found, page, list);
    }

    static @Nullable CompletableFuture<Folder> ofDashboard(DataFetchingEnvironment environment) {
        return load(
                environment,
                Fields.source(environment, Dashboard.class).content().folder());
    }

    static @Nullable CompletableFuture<Folder> parent(DataFetchingEnvironment environment) {
        return load(environment, Fields.source(environment, Folder.class).parent());
    }

    private static @Nullable CompletableFuture<Folder> load(
            DataFetchingEnvironment environment, @Nullable FolderId id) {
        return id == null ? null : FolderLoaders.FOLDERS.load(environment, id);
    }
}
