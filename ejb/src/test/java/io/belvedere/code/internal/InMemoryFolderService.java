package io.belvedere.code.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderService;
import io.belvedere.folder.Folders;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folders over an in-memory store, as far as files need them. */
record InMemoryFolderService(Folders folders, InstantSource clock) implements FolderService {

    @Override
    public Folder get(Caller caller, FolderId id) {
        return folders.find(caller.tenant(), id).orElseThrow(() -> BelvedereException.notFound("folder", id));
    }

    @Override
    public Map<FolderId, Folder> getAll(Caller caller, Collection<FolderId> ids) {
        return folders.findAll(caller.tenant(), ids);
    }

    @Override
    public Page<Folder> list(Caller caller, PageRequest page) {
        return folders.list(caller.tenant(), page);
    }

    @Override
    public Page<Folder> children(Caller caller, @Nullable FolderId parent, PageRequest page) {
        return folders.children(caller.tenant(), parent, page);
    }

    @Override
    public Folder create(Caller caller, String name, @Nullable FolderId parent) {
        caller.require(Role.EDITOR);
        return folders.insert(new Folder(FolderId.random(), caller.tenant(), parent, name, clock.instant(), 1));
    }

    @Override
    public Folder rename(Caller caller, FolderId id, long version, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Folder move(Caller caller, FolderId id, long version, @Nullable FolderId parent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Caller caller, FolderId id, long version) {
        throw new UnsupportedOperationException();
    }
}
