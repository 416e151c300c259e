package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.Words;
import io.belvedere.page.Position;
import io.belvedere.persistence.row.Sql;

/** The order by how well titles match a text, the best first. */
record RelevanceOrder(String text) implements DashboardOrder {

    @Override
    public Sql score(Sql sql) {
        return sql.add("cast(similarity(d.title_key, ?) as float8)", Words.key(text));
    }

    @Override
    public void after(Sql sql, Position position) {
        String score = Double.toString(position.score());
        score(sql.add(" and (")).add(" < cast(? as float8) or (", score);
        score(sql).add(" = cast(? as float8) and d.id > cast(? as uuid)))", score, DashboardOrder.id(position));
    }

    @Override
    public String order() {
        return "score desc, d.id";
    }

    @Override
    public Position position(Scored found) {
        return Position.at(found.score(), found.row().id);
    }
}
