package io.belvedere.graphql.edit;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.Board;
import io.belvedere.graphql.dashboard.DashboardLoaders;
import io.belvedere.graphql.layout.LayoutLoaders;
import java.util.List;

/** What the loaders of a request remember of a board. */
final class Memory {

    private Memory() {}

    /** Before the board changes: fields that are fetched later in the request read it anew. */
    static void forget(DataFetchingEnvironment environment, DashboardId id) {
        DashboardLoaders.DASHBOARDS.forget(environment, id);
        LayoutLoaders.LAYOUTS.forget(environment, id);
    }

    /** A board that is known in full. */
    static void keep(DataFetchingEnvironment environment, Board board) {
        DashboardId id = board.dashboard().id();
        DashboardLoaders.DASHBOARDS.keep(environment, id, board.dashboard());
        LayoutLoaders.LAYOUTS.keep(environment, id, List.copyOf(board.layouts().values()));
    }
}
