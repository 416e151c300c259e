package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.Words;
import io.belvedere.page.Position;
import io.belvedere.persistence.row.Sql;
import io.belvedere.problem.Uuids;

/**
 * An order of dashboards in SQL. Where a row comes after a position, the first comparison repeats what the second
 * implies: an index can start at it.
 */
enum DashboardOrder {
    CREATED {
        @Override
        void after(Sql sql, Position position, String text) {
            String at = position.time().toString();
            sql.add(" and d.created_at >= cast(? as timestamptz)", at)
                    .add(" and (d.created_at > cast(? as timestamptz)", at)
                    .add(OR_LATER_ID, id(position));
        }

        @Override
        String order() {
            return "d.created_at, d.id";
        }

        @Override
        Position position(Scored found) {
            return Position.at(found.row().createdAt, found.row().id);
        }
    },
    UPDATED {
        @Override
        void after(Sql sql, Position position, String text) {
            String at = position.time().toString();
            sql.add(" and d.updated_at <= cast(? as timestamptz)", at)
                    .add(" and (d.updated_at < cast(? as timestamptz)", at)
                    .add(OR_LATER_ID, id(position));
        }

        @Override
        String order() {
            return "d.updated_at desc, d.id";
        }

        @Override
        Position position(Scored found) {
            return Position.at(found.row().updatedAt, found.row().id);
        }
    },
    TITLE {
        @Override
        void after(Sql sql, Position position, String text) {
            sql.add(" and d.title_key >= ? and (d.title_key > ?", position.key(), position.key())
                    .add(OR_LATER_ID, id(position));
        }

        @Override
        String order() {
            return "d.title_key, d.id";
        }

        @Override
        Position position(Scored found) {
            return Position.at(found.row().titleKey, found.row().id);
        }
    },
    RELEVANCE {
        @Override
        void after(Sql sql, Position position, String text) {
            String score = Double.toString(position.score());
            score(sql.add(" and ("), text).add(" < cast(? as float8) or (", score);
            score(sql, text).add(" = cast(? as float8) and d.id > cast(? as uuid)))", score, id(position));
        }

        @Override
        Sql score(Sql sql, String text) {
            return sql.add("cast(similarity(d.title_key, ?) as float8)", Words.key(text));
        }

        @Override
        String order() {
            return "score desc, d.id";
        }

        @Override
        Position position(Scored found) {
            return Position.at(found.score(), found.row().id);
        }
    };

    private static final String OR_LATER_ID = " or d.id > cast(? as uuid))";

    /** A row, and how well its title matches the text, if that is the order. */
    record Scored(DashboardRow row, double score) {}

    /** Without a text, nothing matches better than anything else. */
    static DashboardOrder of(DashboardQuery query) {
        return switch (query.order()) {
            case CREATED -> CREATED;
            case UPDATED -> UPDATED;
            case TITLE -> TITLE;
            case RELEVANCE -> query.text().isPresent() ? RELEVANCE : CREATED;
        };
    }

    /** The condition that a row comes after the position. */
    abstract void after(Sql sql, Position position, String text);

    abstract String order();

    abstract Position position(Scored found);

    Sql score(Sql sql, String text) {
        return sql.add("cast(0 as float8)");
    }

    private static String id(Position position) {
        return Uuids.parse("after", position.id()).toString();
    }
}
