package io.belvedere.persistence.layout;

import io.belvedere.persistence.row.Sql;
import io.belvedere.persistence.row.UuidArray;
import io.belvedere.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** What JPQL cannot say: comparing with an array, and deleting no more than so many rows. */
final class LayoutStatements {

    private LayoutStatements() {}

    /** The layouts that are not deleted, oldest first. */
    static List<LayoutRow> layoutsOfDashboards(EntityManager entities, TenantId tenant, UuidArray dashboards) {
        return new Sql()
                .add("select l.* from layout l where l.tenant_id = ? and l.deleted_at is null", tenant.value())
                .add(" and l.dashboard_id = any(cast(? as uuid[])) order by l.created_at, l.id", dashboards.text())
                .rows(entities, LayoutRow.class);
    }

    /**
     * Their regions that are not deleted. By ids that are known: joined to the layouts they took a thousand times as long
     * after a crash, which leaves the planner without statistics.
     */
    static List<RegionRow> regionsOfLayouts(EntityManager entities, TenantId tenant, UuidArray layouts) {
        return new Sql()
                .add("select r.* from region r where r.tenant_id = ? and r.deleted_at is null", tenant.value())
                .add(" and r.layout_id = any(cast(? as uuid[]))", layouts.text())
                .rows(entities, RegionRow.class);
    }

    /** The dashboards of layouts and regions with those ids. */
    static List<String> dashboardsWith(EntityManager entities, TenantId tenant, UuidArray ids) {
        return new Sql()
                .add("select cast(l.dashboard_id as text) from layout l where l.tenant_id = ?", tenant.value())
                .add(" and l.deleted_at is null and l.id = any(cast(? as uuid[]))", ids.text())
                .add(" union select cast(l.dashboard_id as text) from region r join layout l on l.id = r.layout_id")
                .add(" where r.tenant_id = ? and l.tenant_id = ?", tenant.value(), tenant.value())
                .add(" and r.deleted_at is null and l.deleted_at is null")
                .add(" and r.id = any(cast(? as uuid[]))", ids.text())
                .strings(entities);
    }

    static int purgeRegions(EntityManager entities, Instant deletedBefore, int limit) {
        return purge(entities, "region", deletedBefore, limit);
    }

    static int purgeLayouts(EntityManager entities, Instant deletedBefore, int limit) {
        return purge(entities, "layout", deletedBefore, limit);
    }

    /** A row that somebody is bringing back right now is left alone. */
    private static int purge(EntityManager entities, String table, Instant deletedBefore, int limit) {
        return new Sql()
                .add("delete from " + table + " where id in (select id from " + table)
                .add(" where deleted_at < cast(? as timestamptz)", deletedBefore.toString())
                .add(" order by deleted_at limit ? for update skip locked)", limit)
                .execute(entities);
    }
}
