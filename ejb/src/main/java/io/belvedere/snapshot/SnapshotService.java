package io.belvedere.snapshot;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Snapshots of dashboards of the caller's tenant, and what anybody sees who holds the link to one. */
public interface SnapshotService {

    /**
     * Freezes the board as it is stored now, with the data that the caller saw on it. Needs the right to edit the
     * dashboard, because whoever is given the link sees both without any right.
     */
    CreatedSnapshot create(Caller caller, DashboardId dashboard, SnapshotDraft draft);

    /** Those of a dashboard that the caller may view, oldest first. */
    Page<Snapshot> list(Caller caller, DashboardId dashboard, PageRequest page);

    /** For who may view the dashboard. */
    OpenedSnapshot get(Caller caller, SnapshotId id);

    /** Those of the ids that exist, of dashboards that may be viewed; without what they hold. */
    Map<SnapshotId, Snapshot> getAll(Caller caller, Collection<SnapshotId> ids);

    /** For its author and for who may administer the dashboard. The link to it ends. */
    void delete(Caller caller, SnapshotId id);

    /**
     * For anybody who knows the secret. One that is wrong, expired or deleted, whose dashboard is in the trash, or on a
     * server without public links: all are answered with the same NOT_FOUND.
     */
    OpenedSnapshot open(SnapshotSecret secret);

    /** A new snapshot beside the secret of its link, which is nowhere kept; none on a server without public links. */
    record CreatedSnapshot(Snapshot snapshot, Optional<SnapshotSecret> secret) {}
}
