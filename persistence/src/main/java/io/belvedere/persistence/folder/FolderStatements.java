package io.belvedere.persistence.folder;

import io.belvedere.folder.FolderContents;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderPath;
import io.belvedere.persistence.row.UuidArray;
import io.belvedere.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What JPQL has no words for: walking the tree of folders, and comparing with an array. */
final class FolderStatements {

    // Whatever the rows say, a walk ends: it goes one level further than there may be.
    private static final String PATH =
            """
            with recursive upwards (id, parent_id, distance) as (
                select id, parent_id, 0 from folder where tenant_id = ?1 and id = ?2
                union all
                select f.id, f.parent_id, u.distance + 1
                from upwards u join folder f on f.tenant_id = ?1 and f.id = u.parent_id
                where u.distance < ?3
            )
            select id from upwards order by distance desc
            """;

    private static final String LEVELS =
            """
            with recursive downwards (id, level) as (
                select id, 1 from folder where tenant_id = ?1 and id = ?2
                union all
                select f.id, d.level + 1
                from downwards d join folder f on f.tenant_id = ?1 and f.parent_id = d.id
                where d.level <= ?3
            )
            select coalesce(max(level), 0) from downwards
            """;

    private static final String CONTENTS =
            """
            select (select count(*) from folder where tenant_id = ?1 and parent_id = ?2),
                   (select count(*) from dashboard where tenant_id = ?1 and folder_id = ?2 and deleted_at is null)
            """;

    private static final String FREE_TRASH =
            "update dashboard set folder_id = null where tenant_id = ?1 and folder_id = ?2 and deleted_at is not null";

    private static final String ALL = "select * from folder where tenant_id = ?1 and id = any(cast(?2 as uuid[]))";

    // Not "for update", which would also keep everybody from adding dashboards to the tenant.
    private static final String LOCK_TREE = "select id from tenant where id = ?1 for no key update";

    private FolderStatements() {}

    static List<FolderRow> all(EntityManager entities, TenantId tenant, Collection<FolderId> ids) {
        List<?> rows = entities.createNativeQuery(ALL, FolderRow.class)
                .setParameter(1, tenant.value())
                .setParameter(2, UuidArray.of(ids, FolderId::value).text())
                .getResultList();
        return rows.stream().map(FolderRow.class::cast).toList();
    }

    /** From the top down, the folder last; empty if there is no such folder. */
    static List<FolderId> path(EntityManager entities, TenantId tenant, FolderId id) {
        List<?> ids = entities.createNativeQuery(PATH)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, FolderPath.MAX_DEPTH)
                .getResultList();
        return ids.stream().map(found -> new FolderId((UUID) found)).toList();
    }

    static int levels(EntityManager entities, TenantId tenant, FolderId id) {
        Object levels = entities.createNativeQuery(LEVELS)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, FolderPath.MAX_DEPTH)
                .getSingleResult();
        return ((Number) levels).intValue();
    }

    static FolderContents contents(EntityManager entities, FolderRow folder) {
        Object[] counts = (Object[]) entities.createNativeQuery(CONTENTS)
                .setParameter(1, folder.tenantId)
                .setParameter(2, folder.id)
                .getSingleResult();
        return new FolderContents(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    /** Lets go of the dashboards in the trash, which nobody can move out of the folder. */
    static void freeTrash(EntityManager entities, FolderRow folder) {
        entities.createNativeQuery(FREE_TRASH)
                .setParameter(1, folder.tenantId)
                .setParameter(2, folder.id)
                .executeUpdate();
    }

    static void lockTree(EntityManager entities, TenantId tenant) {
        entities.createNativeQuery(LOCK_TREE).setParameter(1, tenant.value()).getResultList();
    }
}
