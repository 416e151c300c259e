package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.Spelling;
import io.belvedere.persistence.row.Sql;
import io.belvedere.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The words that a dashboard is found by, in one row for each source: the dashboard itself, and each of its layouts. They
 * are written only when they differ, because each time all their trigrams enter the index.
 */
public record StoredWords(EntityManager entities, TenantId tenant, UUID dashboard, UUID source) {

    public void replace(SortedSet<String> before, SortedSet<String> after) {
        if (after.equals(before)) {
            return;
        }
        if (after.isEmpty()) {
            delete();
            return;
        }
        new Sql()
                .add("insert into dashboard_words (tenant_id, dashboard_id, source, words)")
                .add(" values (?, cast(? as uuid), ", tenant.value(), dashboard.toString())
                .add("cast(? as uuid), ?)", source.toString(), String.join(" ", after))
                .add(" on conflict (tenant_id, dashboard_id, source) do update set words = excluded.words")
                .execute(entities);
        SortedSet<String> more = new TreeSet<>(after);
        more.removeAll(before);
        new Vocabulary(entities, tenant).add(Spelling.vocabulary(more));
    }

    public void delete() {
        new Sql()
                .add("delete from dashboard_words where tenant_id = ?", tenant.value())
                .add(" and dashboard_id = cast(? as uuid)", dashboard.toString())
                .add(" and source = cast(? as uuid)", source.toString())
                .execute(entities);
    }
}
