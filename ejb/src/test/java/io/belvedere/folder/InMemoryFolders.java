package io.belvedere.folder;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Folders in memory. Each call is a transaction of its own, so a lock of the tree ends where it begins. */
public final class InMemoryFolders implements Folders {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::key).thenComparing(Position::id);

    private final Map<FolderId, Folder> folders = new HashMap<>();
    private final ToLongFunction<FolderId> dashboards;
    private Consumer<FolderId> gone = folder -> {};

    /** {@code dashboards} counts those in a folder that are not in the trash. */
    public InMemoryFolders(ToLongFunction<FolderId> dashboards) {
        this.dashboards = dashboards;
    }

    /** Lets the dashboards know of folders that are deleted: what lies in the trash goes to the top. */
    public void whenDeleted(Consumer<FolderId> known) {
        gone = known;
    }

    @Override
    public synchronized Optional<Folder> find(TenantId tenant, FolderId id) {
        return Optional.ofNullable(folders.get(id))
                .filter(folder -> folder.tenant().equals(tenant));
    }

    @Override
    public synchronized Map<FolderId, Folder> findAll(TenantId tenant, Collection<FolderId> ids) {
        Map<FolderId, Folder> found = new LinkedHashMap<>();
        ids.forEach(id -> find(tenant, id).ifPresent(folder -> found.put(id, folder)));
        return found;
    }

    @Override
    public boolean exists(TenantId tenant, FolderId id) {
        return find(tenant, id).isPresent();
    }

    @Override
    public Page<Folder> list(TenantId tenant, PageRequest page) {
        return page(folder -> folder.tenant().equals(tenant), page);
    }

    @Override
    public Page<Folder> children(TenantId tenant, @Nullable FolderId parent, PageRequest page) {
        return page(folder -> folder.tenant().equals(tenant) && Objects.equals(folder.parent(), parent), page);
    }

    @Override
    public synchronized Optional<FolderPath> path(TenantId tenant, FolderId id) {
        if (!exists(tenant, id)) {
            return Optional.empty();
        }
        List<FolderId> path = new ArrayList<>();
        for (Folder at = folders.get(id); at != null; at = folders.get(at.parent())) {
            path.add(0, at.id());
        }
        return Optional.of(new FolderPath(path));
    }

    @Override
    public synchronized int levels(TenantId tenant, FolderId id) {
        int below = folders.values().stream()
                .filter(folder -> id.equals(folder.parent()))
                .mapToInt(child -> levels(tenant, child.id()))
                .max()
                .orElse(0);
        return below + 1;
    }

    @Override
    public void lockTree(TenantId tenant) {
        // nothing outlives a call
    }

    @Override
    public synchronized Folder insert(Folder folder) {
        return put(folder, 1);
    }

    @Override
    public synchronized Folder update(Folder folder) {
        requireVersion(folder.tenant(), folder.id(), folder.version());
        return put(folder, folder.version() + 1);
    }

    @Override
    public synchronized void delete(TenantId tenant, FolderId id, long version) {
        requireVersion(tenant, id, version);
        long children = folders.values().stream()
                .filter(folder -> id.equals(folder.parent()))
                .count();
        new FolderContents(children, dashboards.applyAsLong(id)).requireEmpty(id);
        folders.remove(id);
        gone.accept(id);
    }

    private Folder put(Folder folder, long version) {
        FolderId parent = folder.parent();
        if (parent != null && !exists(folder.tenant(), parent)) {
            throw BelvedereException.invalid("parent", "names a folder that does not exist");
        }
        boolean taken = folders.values().stream()
                .anyMatch(other -> !other.id().equals(folder.id())
                        && other.tenant().equals(folder.tenant())
                        && Objects.equals(other.parent(), parent)
                        && other.nameKey().equals(folder.nameKey()));
        if (taken) {
            throw new BelvedereException(
                    Problem.CONFLICT, "folder name is already taken", Map.of("field", "folder name"));
        }
        Folder stored = new Folder(
                folder.id(),
                folder.tenant(),
                parent,
                folder.name(),
                folder.createdAt().truncatedTo(ChronoUnit.MICROS),
                version);
        folders.put(folder.id(), stored);
        return stored;
    }

    private void requireVersion(TenantId tenant, FolderId id, long version) {
        Folder stored = find(tenant, id).orElseThrow(() -> BelvedereException.notFound("folder", id));
        BelvedereException.requireCurrent("folder", id, version, stored.version());
    }

    private synchronized Page<Folder> page(Predicate<Folder> wanted, PageRequest request) {
        Position after = request.after();
        List<Folder> found = folders.values().stream()
                .filter(wanted)
                .filter(folder -> after == null || ORDER.compare(position(folder), after) > 0)
                .sorted(Comparator.comparing(InMemoryFolders::position, ORDER))
                .limit(request.size() + 1L)
                .toList();
        return Page.ofSurplus(found, request, InMemoryFolders::position);
    }

    private static Position position(Folder folder) {
        return Position.at(folder.nameKey(), folder.id());
    }
}
