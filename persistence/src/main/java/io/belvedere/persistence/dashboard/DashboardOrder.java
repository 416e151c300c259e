package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.page.Position;
import io.belvedere.persistence.row.Sql;
import io.belvedere.problem.Uuids;

/** An order of dashboards in SQL. Those that are the same in it are ordered by their ids. */
interface DashboardOrder {

    /** A row, and how well its title matches the text, if that is the order. */
    record Scored(DashboardRow row, double score) {}

    /** Without a text, nothing matches better than anything else. */
    static DashboardOrder of(DashboardQuery query) {
        return switch (query.order()) {
            case CREATED -> ColumnOrder.CREATED;
            case UPDATED -> ColumnOrder.UPDATED;
            case TITLE -> ColumnOrder.TITLE;
            case RELEVANCE ->
                query.text().<DashboardOrder>map(RelevanceOrder::new).orElse(ColumnOrder.CREATED);
        };
    }

    /** What a row is chosen with as {@code score}. */
    Sql score(Sql sql);

    /** The condition that a row comes after the position. */
    void after(Sql sql, Position position);

    String order();

    Position position(Scored found);

    static String id(Position position) {
        return Uuids.parse("after", position.id()).toString();
    }
}
