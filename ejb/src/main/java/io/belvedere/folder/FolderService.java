package io.belvedere.folder;

import io.belvedere.access.Caller;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folders of the caller's tenant. Everybody sees them, editors change them. */
public interface FolderService {

    Folder get(Caller caller, FolderId id);

    /** Those of the ids that exist. */
    Map<FolderId, Folder> getAll(Caller caller, Collection<FolderId> ids);

    /** All of them, wherever they lie, by name. */
    Page<Folder> list(Caller caller, PageRequest page);

    /** Those that lie directly in the parent, or at the top with none given, by name. */
    Page<Folder> children(Caller caller, @Nullable FolderId parent, PageRequest page);

    /** A new folder in the parent, or at the top with none given. */
    Folder create(Caller caller, String name, @Nullable FolderId parent);

    Folder rename(Caller caller, FolderId id, long version, String name);

    /** Moves it with all that it holds; to the top with no parent given. */
    Folder move(Caller caller, FolderId id, long version, @Nullable FolderId parent);

    /** Refuses with CONFLICT while it holds folders or dashboards. What it held and lies in the trash goes to the top. */
    void delete(Caller caller, FolderId id, long version);
}
