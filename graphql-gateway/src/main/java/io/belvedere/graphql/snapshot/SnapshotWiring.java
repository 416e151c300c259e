package io.belvedere.graphql.snapshot;

import graphql.schema.idl.RuntimeWiring;
import io.belvedere.graphql.field.Fields;
import io.belvedere.http.Json;
import io.belvedere.page.Cursors;
import io.belvedere.snapshot.OpenedSnapshot;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotService;

/** Ties snapshots to what fetches, makes and deletes them. */
public final class SnapshotWiring {

    private SnapshotWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, SnapshotService snapshots, Cursors cursors) {
        SnapshotQueries queries = new SnapshotQueries(snapshots, cursors);
        SnapshotMutations mutations = new SnapshotMutations(snapshots);
        wiring.type("Query", type -> type.dataFetcher("snapshot", queries::snapshot)
                        .dataFetcher("snapshots", queries::snapshots))
                .type("Mutation", type -> type.dataFetcher("createSnapshot", mutations::create)
                        .dataFetcher("deleteSnapshot", mutations::delete))
                .type("Snapshot", type -> type.dataFetcher("id", Fields.text(Snapshot.class, Snapshot::id))
                        .dataFetcher("dashboardId", Fields.text(Snapshot.class, Snapshot::dashboard)))
                .type("OpenedSnapshot", type -> type.dataFetcher(
                                "board",
                                Fields.of(
                                        OpenedSnapshot.class,
                                        opened -> Json.object(opened.content().board())))
                        .dataFetcher(
                                "data",
                                Fields.of(
                                        OpenedSnapshot.class,
                                        opened -> Json.object(opened.content().data()))));
    }
}
