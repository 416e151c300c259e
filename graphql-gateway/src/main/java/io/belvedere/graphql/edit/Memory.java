package io.belvedere.graphql.edit;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.Board;
import io.belvedere.graphql.dashboard.DashboardsLoader;
import io.belvedere.graphql.layout.LayoutsLoader;
import java.util.List;

/** What the loaders of a request remember of a board. */
final class Memory {

    private Memory() {}

    /** Before the board changes: fields that are fetched later in the request read it anew. */
    static void forget(DataFetchingEnvironment environment, DashboardId id) {
        DashboardsLoader.in(environment).clear(id);
        LayoutsLoader.in(environment).clear(id);
    }

    /** A board that is known in full. */
    static void keep(DataFetchingEnvironment environment, Board board) {
        DashboardId id = board.dashboard().id();
        DashboardsLoader.in(environment).prime(id, board.dashboard());
        LayoutsLoader.in(environment).prime(id, List.copyOf(board.layouts().values()));
    }
}
