package io.belvedere.graphql.snapshot;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Deleted;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotData;
import io.belvedere.snapshot.SnapshotDraft;
import io.belvedere.snapshot.SnapshotId;
import io.belvedere.snapshot.SnapshotSecret;
import io.belvedere.snapshot.SnapshotService;
import io.belvedere.snapshot.SnapshotService.CreatedSnapshot;
import org.jspecify.annotations.Nullable;

/** Makes and deletes snapshots. */
record SnapshotMutations(SnapshotService snapshots) {

    Created create(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        SnapshotDraft draft = new SnapshotDraft(
                input.text("name"), new SnapshotData(input.jsonOrEmpty("data")), input.findInstant("expiresAt"));
        CreatedSnapshot created =
                snapshots.create(Callers.of(environment), input.id("dashboardId", DashboardId::parse), draft);
        return new Created(
                created.snapshot(), created.secret().map(SnapshotSecret::link).orElse(null));
    }

    Deleted delete(DataFetchingEnvironment environment) {
        SnapshotId id = Arguments.ofInput(environment).id("snapshotId", SnapshotId::parse);
        snapshots.delete(Callers.of(environment), id);
        return Deleted.of(id);
    }

    /** The payload of a command that makes a snapshot. */
    public record Created(Snapshot snapshot, @Nullable String link) {}
}
