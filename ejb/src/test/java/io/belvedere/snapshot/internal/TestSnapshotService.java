package io.belvedere.snapshot.internal;

import io.belvedere.code.internal.ExportingCode;
import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.snapshot.SnapshotLimits;
import io.belvedere.snapshot.SnapshotService;
import io.belvedere.snapshot.Snapshots;
import io.belvedere.transaction.DirectTransactions;
import java.time.InstantSource;

/** The service of snapshots, over boards in memory. */
public final class TestSnapshotService {

    private TestSnapshotService() {}

    public static SnapshotService over(
            Snapshots snapshots, InMemoryBoards boards, SnapshotLimits limits, InstantSource clock) {
        FreezableBoards freezable = new FreezableBoards(
                boards.dashboardService(), boards.dashboards, boards.layoutService(), new ExportingCode(boards, clock));
        return new SnapshotServiceBean(snapshots, freezable, limits, new DirectTransactions(), clock);
    }
}
