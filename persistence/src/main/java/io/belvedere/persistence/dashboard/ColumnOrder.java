package io.belvedere.persistence.dashboard;

import io.belvedere.page.Position;
import io.belvedere.persistence.row.Sql;
import java.util.function.Function;

/**
 * An order by a column, which has an index that a page can start at. {@code value} is how SQL takes the key of a position.
 */
record ColumnOrder(
        String column,
        Way way,
        String value,
        Function<Position, String> keyOf,
        Function<DashboardRow, Position> positionOf)
        implements DashboardOrder {

    private static final String INSTANT = "cast(? as timestamptz)";

    static final DashboardOrder CREATED = new ColumnOrder(
            "d.created_at",
            Way.UP,
            INSTANT,
            position -> position.time().toString(),
            row -> Position.at(row.createdAt, row.id));

    static final DashboardOrder UPDATED = new ColumnOrder(
            "d.updated_at",
            Way.DOWN,
            INSTANT,
            position -> position.time().toString(),
            row -> Position.at(row.updatedAt, row.id));

    static final DashboardOrder TITLE =
            new ColumnOrder("d.title_key", Way.UP, "?", Position::key, row -> Position.at(row.titleKey, row.id));

    enum Way {
        UP(" > ", " >= ", ""),
        DOWN(" < ", " <= ", " desc");

        private final String after;
        private final String notBefore;
        private final String order;

        Way(String after, String notBefore, String order) {
            this.after = after;
            this.notBefore = notBefore;
            this.order = order;
        }
    }

    @Override
    public Sql score(Sql sql) {
        return sql.add("cast(0 as float8)");
    }

    @Override
    public void after(Sql sql, Position position) {
        String key = keyOf.apply(position);
        // The first comparison repeats what the second implies: an index can start at it.
        sql.add(" and " + column + way.notBefore + value, key)
                .add(" and (" + column + way.after + value, key)
                .add(" or d.id > cast(? as uuid))", DashboardOrder.id(position));
    }

    @Override
    public String order() {
        return column + way.order + ", d.id";
    }

    @Override
    public Position position(Scored found) {
        return positionOf.apply(found.row());
    }
}
