package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardQuery.Viewer;
import io.belvedere.dashboard.Spelling;
import io.belvedere.dashboard.Words;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.dashboard.DashboardOrder.Scored;
import io.belvedere.persistence.row.Sql;
import io.belvedere.persistence.row.TextArray;
import io.belvedere.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Finds dashboards by what a query says, in SQL, because JPQL knows neither arrays nor trigrams. */
final class DashboardSearch {

    private final EntityManager entities;
    private final TenantId tenant;
    private final DashboardQuery query;
    private final PageRequest request;

    DashboardSearch(EntityManager entities, TenantId tenant, DashboardQuery query, PageRequest request) {
        this.entities = entities;
        this.tenant = tenant;
        this.query = query;
        this.request = request;
    }

    /** By the words as they were typed; only if nothing is found, by what they may be meant as. */
    Page<DashboardRow> page() {
        List<String> words = query.text().map(Words::lookedFor).orElse(List.of());
        List<List<String>> typed = words.stream().map(List::of).toList();
        Page<DashboardRow> exact = page(typed);
        if (!exact.items().isEmpty() || words.isEmpty()) {
            return exact;
        }
        List<List<String>> meant = Spelling.meant(words, new Vocabulary(entities, tenant)::corrections);
        return meant.equals(typed) ? exact : page(meant);
    }

    /** The condition that somebody may view the dashboard {@code d}. */
    static void visibleTo(Sql sql, Viewer viewer) {
        if (!viewer.seesAll()) {
            sql.add(" and (not d.restricted or d.owner = ?", viewer.name())
                    .add(" or jsonb_exists(d.grants, ?))", viewer.name());
        }
    }

    /** Those that have, of each list, at least one as part of their words. */
    private Page<DashboardRow> page(List<List<String>> wanted) {
        DashboardOrder order = DashboardOrder.of(query);
        Sql sql = new Sql().add("select d.*, ");
        order.score(sql)
                .add(" as score from dashboard d where d.tenant_id = ? and d.deleted_at is null", tenant.value());
        visibleTo(sql, query.viewer());
        conditions(sql);
        wanted.forEach(any -> contains(sql, any));
        Position after = request.after();
        if (after != null) {
            order.after(sql, after);
        }
        sql.add(" order by " + order.order()).add(" limit ?", request.size() + 1);
        List<Scored> found = sql.results(entities, DashboardRow.WITH_SCORE).stream()
                .map(DashboardSearch::scored)
                .toList();
        return Page.ofSurplus(found, request, order::position).map(Scored::row);
    }

    private void conditions(Sql sql) {
        query.owner().ifPresent(owner -> sql.add(" and d.owner = ?", owner));
        query.template().ifPresent(wanted -> sql.add(wanted ? " and d.template" : " and not d.template"));
        query.folder().ifPresent(folder -> sql.add(" and d.folder_id = cast(? as uuid)", folder.toString()));
        if (!query.tags().isEmpty()) {
            sql.add(
                    " and d.tags @> cast(? as text[])",
                    TextArray.of(query.tags()).text());
        }
        query.widgetType().ifPresent(type -> sql.add(" and exists (select 1 from layout l join region r"
                        + " on r.tenant_id = l.tenant_id and r.layout_id = l.id and r.deleted_at is null")
                .add(" and r.widget_type = ?", type)
                .add(" where l.tenant_id = d.tenant_id and l.dashboard_id = d.id and l.deleted_at is null)"));
        if (query.starred()) {
            sql.add(" and exists (select 1 from star s where s.tenant_id = d.tenant_id and s.dashboard_id = d.id")
                    .add(" and s.user_name = ?)", query.viewer().name());
        }
    }

    private void contains(Sql sql, List<String> any) {
        sql.add(" and d.id in (select w.dashboard_id from dashboard_words w where w.tenant_id = ?", tenant.value())
                .add(" and (false");
        any.forEach(word -> sql.add(" or w.words like ?", "%" + escaped(word) + "%"));
        sql.add("))");
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Scored scored(Object result) {
        Object[] columns = (Object[]) result;
        return new Scored((DashboardRow) columns[0], ((Number) columns[1]).doubleValue());
    }
}
