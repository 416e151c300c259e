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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Folders by their names from the top. */
record FolderTree(FolderService folders) {

    List<String> names(Caller caller, @Nullable FolderId folder) {
        return folder == null ? List.of() : names(caller, Set.of(folder)).getOrDefault(folder, List.of());
    }

    /** The names on the way to each of the folders, all folders of a level asked for together. */
    Map<FolderId, List<String>> names(Caller caller, Set<FolderId> wanted) {
        Map<FolderId, Folder> known = new HashMap<>();
        Set<FolderId> level = wanted;
        while (!level.isEmpty()) {
            Map<FolderId, Folder> found = folders.getAll(caller, level);
            known.putAll(found);
            level = found.values().stream()
                    .map(Folder::parent)
                    .filter(parent -> parent != null && !known.containsKey(parent))
                    .collect(Collectors.toSet());
        }
        Map<FolderId, List<String>> names = new HashMap<>();
        wanted.forEach(folder -> names.put(folder, names(known, folder)));
        return names;
    }

    private static List<String> names(Map<FolderId, Folder> known, FolderId folder) {
        List<String> names = new ArrayList<>();
        for (Folder next = known.get(folder); next != null; next = parent(known, next)) {
            names.add(0, next.name());
        }
        return names;
    }

    private static @Nullable Folder parent(Map<FolderId, Folder> known, Folder folder) {
        FolderId parent = folder.parent();
        return parent == null ? null : known.get(parent);
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
