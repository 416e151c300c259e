package io.belvedere.folder;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of folders. Among those of one parent no two have the same {@link Folder#nameKey()}. */
public interface Folders {

    Optional<Folder> find(TenantId tenant, FolderId id);

    /** Those of the ids that exist. */
    Map<FolderId, Folder> findAll(TenantId tenant, Collection<FolderId> ids);

    boolean exists(TenantId tenant, FolderId id);

    /** Ordered by name key, then id. */
    Page<Folder> list(TenantId tenant, PageRequest page);

    /** Those directly in the parent, or at the top; ordered by name key, then id. */
    Page<Folder> children(TenantId tenant, @Nullable FolderId parent, PageRequest page);

    /** Where it lies, itself included; empty if there is no such folder. */
    Optional<FolderPath> path(TenantId tenant, FolderId id);

    /** How many levels of folders it makes, itself included. */
    int levels(TenantId tenant, FolderId id);

    /** Until the transaction ends, no other one that locks the tree of this tenant goes on. */
    void lockTree(TenantId tenant);

    /** Refuses with CONFLICT a name that is taken. The caller has locked the tree. */
    Folder insert(Folder folder);

    /**
     * Stores it as the version after the one it carries; refuses with CONFLICT if that is not the stored one, or the name
     * is taken. The caller has locked the tree.
     */
    Folder update(Folder folder);

    /**
     * Refuses with CONFLICT if the version is not the stored one, or while the folder holds anything, as its
     * {@link FolderContents} say. The caller has locked the tree.
     */
    void delete(TenantId tenant, FolderId id, long version);
}
