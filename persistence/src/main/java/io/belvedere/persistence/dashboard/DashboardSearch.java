package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardQuery.Viewer;
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

    /** How much of a mistyped word's trigrams one of a dashboard's words shares with it. */
    private static final String ALIKE = "0.4";

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

    /** The words as they were typed; only if nothing is found, words that resemble them. */
    Page<DashboardRow> page() {
        List<String> words = query.text().map(Words::lookedFor).orElse(List.of());
        Page<DashboardRow> exact = page(words, false);
        if (!exact.items().isEmpty() || words.isEmpty()) {
            return exact;
        }
        entities.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', '" + ALIKE + "', true)")
                .getSingleResult();
        return page(words, true);
    }

    /** The condition that somebody may view the dashboard {@code d}. */
    static void visibleTo(Sql sql, Viewer viewer) {
        if (!viewer.seesAll()) {
            sql.add(" and (not d.restricted or d.owner = ?", viewer.name())
                    .add(" or jsonb_exists(d.grants, ?))", viewer.name());
        }
    }

    private Page<DashboardRow> page(List<String> words, boolean forgiving) {
        DashboardOrder order = DashboardOrder.of(query);
        String text = query.text().orElse("");
        Sql sql = new Sql().add("select d.*, ");
        order.score(sql, text)
                .add(" as score from dashboard d where d.tenant_id = ? and d.deleted_at is null", tenant.value());
        visibleTo(sql, query.viewer());
        conditions(sql);
        words.forEach(word -> contains(sql, word, forgiving));
        Position after = request.after();
        if (after != null) {
            order.after(sql, after, text);
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

    private void contains(Sql sql, String word, boolean forgiving) {
        sql.add(" and d.id in (select w.dashboard_id from dashboard_words w where w.tenant_id = ?", tenant.value())
                .add(" and (w.words like ?", "%" + escaped(word) + "%");
        if (forgiving) {
            sql.add(" or cast(? as text) <% w.words", word);
        }
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
