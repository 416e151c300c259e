package io.belvedere.graphql.snapshot;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Connection;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.PageRequest;
import io.belvedere.snapshot.OpenedSnapshot;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotId;
import io.belvedere.snapshot.SnapshotService;

/** Reads snapshots. */
record SnapshotQueries(SnapshotService snapshots, Cursors cursors) {

    OpenedSnapshot snapshot(DataFetchingEnvironment environment) {
        return snapshots.get(Callers.of(environment), Arguments.of(environment).id("id", SnapshotId::parse));
    }

    Connection<Snapshot> snapshots(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        Arguments arguments = Arguments.of(environment);
        DashboardId dashboard = arguments.id("dashboardId", DashboardId::parse);
        Cursors.OfList list =
                cursors.of(Listing.of(caller.tenant().value(), "snapshots").by("dashboard", dashboard));
        PageRequest page = arguments.page(list);
        return Connection.of(snapshots.list(caller, dashboard, page), page, list);
    }
}
