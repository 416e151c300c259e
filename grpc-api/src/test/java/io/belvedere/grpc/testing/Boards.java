package io.belvedere.grpc.testing;

import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.grpc.dashboard.DashboardEndpoint;
import io.belvedere.page.internal.TestCursors;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** The endpoint over boards in memory, where each look at the clock is a second later. */
public final class Boards {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicInteger seconds = new AtomicInteger();
    private final InMemoryBoards boards = new InMemoryBoards(() -> START.plusSeconds(seconds.getAndIncrement()));
    public final WatchedDashboards dashboards = new WatchedDashboards(boards.dashboardService());

    public DashboardEndpoint endpoint() {
        return new DashboardEndpoint(
                dashboards,
                boards.layoutService(),
                boards.editService(),
                boards.historyService(),
                TestCursors.create());
    }
}
