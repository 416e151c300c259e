package io.belvedere.persistence.folder;

import static java.util.stream.Collectors.toMap;

import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderPath;
import io.belvedere.folder.Folders;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Changes;
import io.belvedere.persistence.row.Selection;
import io.belvedere.persistence.row.Selection.Changed;
import io.belvedere.problem.Uuids;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folders in PostgreSQL, as rows that know their parent. The lock of a tenant's tree is one on the tenant's row. */
@Stateless
@Local(Folders.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaFolders implements Folders {

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaFolders() {}

    JpaFolders(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Folder> find(TenantId tenant, FolderId id) {
        return withId(tenant, id).find(entities).map(FolderRows::toFolder);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<FolderId, Folder> findAll(TenantId tenant, Collection<FolderId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return FolderStatements.all(entities, tenant, ids).stream()
                .map(FolderRows::toFolder)
                .collect(toMap(Folder::id, folder -> folder));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean exists(TenantId tenant, FolderId id) {
        return find(tenant, id).isPresent();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Folder> list(TenantId tenant, PageRequest page) {
        return page("r.tenantId = :tenant", Map.of("tenant", tenant.value()), page);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Folder> children(TenantId tenant, @Nullable FolderId parent, PageRequest page) {
        return parent == null
                ? page("r.tenantId = :tenant and r.parentId is null", Map.of("tenant", tenant.value()), page)
                : page(
                        "r.tenantId = :tenant and r.parentId = :parent",
                        Map.of("tenant", tenant.value(), "parent", parent.value()),
                        page);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<FolderPath> path(TenantId tenant, FolderId id) {
        List<FolderId> path = FolderStatements.path(entities, tenant, id);
        return path.isEmpty() ? Optional.empty() : Optional.of(new FolderPath(path));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int levels(TenantId tenant, FolderId id) {
        return FolderStatements.levels(entities, tenant, id);
    }

    @Override
    public void lockTree(TenantId tenant) {
        FolderStatements.lockTree(entities, tenant);
    }

    @Override
    public Folder insert(Folder folder) {
        FolderRow row = FolderRows.toRow(folder);
        entities.persist(row);
        Changes.flush(entities);
        return FolderRows.toFolder(row);
    }

    @Override
    public Folder update(Folder folder) {
        FolderRow row = withId(folder.tenant(), folder.id())
                .advance(entities, new Changed("folder", folder.id(), folder.version()));
        FolderRows.write(folder, row);
        Changes.flush(entities);
        return FolderRows.toFolder(row);
    }

    @Override
    public void delete(TenantId tenant, FolderId id, long version) {
        // Under the lock of its row no dashboard can come in, so what is counted then is all there is.
        FolderRow row = withId(tenant, id).lock(entities, new Changed("folder", id, version));
        FolderStatements.contents(entities, row).requireEmpty(id);
        FolderStatements.freeTrash(entities, row);
        entities.remove(row);
        Changes.flush(entities);
    }

    private Page<Folder> page(String condition, Map<String, Object> parameters, PageRequest request) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        Position after = request.after();
        String rest = "";
        if (after != null) {
            // The first comparison repeats what the second implies: an index can start at it.
            rest = " and r.nameKey >= :key and (r.nameKey > :key or r.id > :id)";
            all.put("key", after.key());
            all.put("id", Uuids.parse("after", after.id()));
        }
        TypedQuery<FolderRow> query = entities.createQuery(
                "select r from FolderRow r where " + condition + rest + " order by r.nameKey, r.id", FolderRow.class);
        all.forEach(query::setParameter);
        return Page.ofSurplus(query.setMaxResults(request.size() + 1).getResultList(), request, FolderRows::position)
                .map(FolderRows::toFolder);
    }

    private static Selection<FolderRow> withId(TenantId tenant, FolderId id) {
        return new Selection<>(
                FolderRow.class,
                "r.tenantId = :tenant and r.id = :folder",
                Map.of("tenant", tenant.value(), "folder", id.value()));
    }
}
