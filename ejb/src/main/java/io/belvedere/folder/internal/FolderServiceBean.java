package io.belvedere.folder.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderPath;
import io.belvedere.folder.FolderService;
import io.belvedere.folder.Folders;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Checks the role, then works in a transaction. Whatever changes the shape of a tenant's folders holds the lock of their
 * tree: two moves that are each right could together close a circle.
 */
@Stateless
@Local(FolderService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FolderServiceBean implements FolderService {

    @Inject
    @Stored
    private Folders folders;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    public FolderServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    FolderServiceBean(Folders folders, Transactions transactions, InstantSource clock) {
        this.folders = folders;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Folder get(Caller caller, FolderId id) {
        caller.require(Role.VIEWER);
        return transactions.reading(() -> find(caller, id));
    }

    @Override
    public Map<FolderId, Folder> getAll(Caller caller, Collection<FolderId> ids) {
        caller.require(Role.VIEWER);
        return transactions.reading(() -> folders.findAll(caller.tenant(), ids));
    }

    @Override
    public Page<Folder> list(Caller caller, PageRequest page) {
        caller.require(Role.VIEWER);
        return transactions.reading(() -> folders.list(caller.tenant(), page));
    }

    @Override
    public Page<Folder> children(Caller caller, @Nullable FolderId parent, PageRequest page) {
        caller.require(Role.VIEWER);
        return transactions.reading(() -> {
            if (parent != null) {
                find(caller, parent);
            }
            return folders.children(caller.tenant(), parent, page);
        });
    }

    @Override
    public Folder create(Caller caller, String name, @Nullable FolderId parent) {
        caller.require(Role.EDITOR);
        Folder folder = new Folder(FolderId.random(), caller.tenant(), parent, name, clock.instant(), 1);
        return transactions.editing(() -> {
            folders.lockTree(caller.tenant());
            path(caller, parent).requireRoomFor(1);
            return folders.insert(folder);
        });
    }

    @Override
    public Folder rename(Caller caller, FolderId id, long version, String name) {
        return change(caller, id, version, folder -> folder.renamed(name));
    }

    @Override
    public Folder move(Caller caller, FolderId id, long version, @Nullable FolderId parent) {
        return change(caller, id, version, folder -> {
            FolderPath path = path(caller, parent);
            path.requireOutside(id);
            path.requireRoomFor(folders.levels(caller.tenant(), id));
            return folder.movedTo(parent);
        });
    }

    @Override
    public void delete(Caller caller, FolderId id, long version) {
        caller.require(Role.EDITOR);
        transactions.edit(() -> {
            folders.lockTree(caller.tenant());
            folders.delete(caller.tenant(), id, version);
        });
    }

    private Folder change(Caller caller, FolderId id, long version, UnaryOperator<Folder> change) {
        caller.require(Role.EDITOR);
        return transactions.editing(() -> {
            folders.lockTree(caller.tenant());
            Folder folder = find(caller, id);
            BelvedereException.requireCurrent("folder", id, version, folder.version());
            return folders.update(change.apply(folder));
        });
    }

    private FolderPath path(Caller caller, @Nullable FolderId parent) {
        if (parent == null) {
            return FolderPath.TOP;
        }
        return folders.path(caller.tenant(), parent)
                .orElseThrow(() -> BelvedereException.invalid("parent", "is no folder: " + parent));
    }

    private Folder find(Caller caller, FolderId id) {
        return folders.find(caller.tenant(), id).orElseThrow(() -> BelvedereException.notFound("folder", id));
    }
}
