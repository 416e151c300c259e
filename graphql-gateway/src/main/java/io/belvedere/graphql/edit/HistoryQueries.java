package io.belvedere.graphql.edit;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.Board;
import io.belvedere.edit.Difference;
import io.belvedere.edit.HistoryService;
import io.belvedere.edit.Revision;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Connection;
import io.belvedere.graphql.field.Fields;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;

/** Reads what became of the dashboard that the field belongs to. */
record HistoryQueries(HistoryService history, Cursors cursors) {

    Connection<Revision> history(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        Arguments arguments = Arguments.of(environment);
        DashboardId id = dashboard(environment);
        boolean namedOnly = arguments.has("namedOnly") && arguments.flag("namedOnly");
        Cursors.OfList list = cursors.of(Listing.of(caller.tenant().value(), "revisions")
                .by("dashboard", id)
                .by("namedOnly", namedOnly));
        PageRequest page = arguments.page(list);
        Page<Revision> found =
                namedOnly ? history.namedRevisions(caller, id, page) : history.revisions(caller, id, page);
        return Connection.of(found, page, list);
    }

    Revision revision(DataFetchingEnvironment environment) {
        int number = Arguments.of(environment).whole("number");
        return history.revision(Callers.of(environment), dashboard(environment), number);
    }

    Difference difference(DataFetchingEnvironment environment) {
        Arguments arguments = Arguments.of(environment);
        return history.difference(
                Callers.of(environment), dashboard(environment), arguments.whole("from"), arguments.whole("to"));
    }

    Board boardAt(DataFetchingEnvironment environment) {
        int number = Arguments.of(environment).whole("number");
        return history.boardAt(Callers.of(environment), dashboard(environment), number);
    }

    private static DashboardId dashboard(DataFetchingEnvironment environment) {
        return Fields.source(environment, Dashboard.class).id();
    }
}
