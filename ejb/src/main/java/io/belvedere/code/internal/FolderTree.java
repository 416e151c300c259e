package io.belvedere.code.internal;

import io.belvedere.access.Caller;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderService;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folders by their names from the top. */
record FolderTree(FolderService folders) {

    List<String> names(Caller caller, @Nullable FolderId folder) {
        List<String> names = new ArrayList<>();
        FolderId next = folder;
        while (next != null) {
            Folder found = folders.get(caller, next);
            names.add(0, found.name());
            next = found.parent();
        }
        return names;
    }

    /** The folder of these names, which are some. */
    Optional<FolderId> find(Caller caller, List<String> names) {
        Optional<FolderId> folder = Optional.empty();
        for (String name : names) {
            folder = child(caller, folder.orElse(null), name);
            if (folder.isEmpty()) {
                return folder;
            }
        }
        return folder;
    }

    /** The same, and those folders that are missing are made. */
    FolderId make(Caller caller, List<String> names) {
        FolderId folder = null;
        for (String name : names) {
            FolderId parent = folder;
            folder = child(caller, parent, name)
                    .orElseGet(() -> folders.create(caller, name, parent).id());
        }
        if (folder == null) {
            throw new IllegalArgumentException("the top is no folder");
        }
        return folder;
    }

    private Optional<FolderId> child(Caller caller, @Nullable FolderId parent, String name) {
        String key = key(caller, name);
        Optional<Position> after = Optional.empty();
        do {
            Page<Folder> page =
                    folders.children(caller, parent, new PageRequest(PageRequest.MAX_SIZE, after.orElse(null)));
            Optional<FolderId> found = page.items().stream()
                    .filter(folder -> folder.nameKey().equals(key))
                    .map(Folder::id)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            after = page.next();
        } while (after.isPresent());
        return Optional.empty();
    }

    private static String key(Caller caller, String name) {
        return new Folder(FolderId.random(), caller.tenant(), null, name, Instant.EPOCH, 1).nameKey();
    }
}
