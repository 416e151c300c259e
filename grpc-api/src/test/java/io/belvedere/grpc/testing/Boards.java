package io.belvedere.grpc.testing;

import io.belvedere.code.internal.TestTemplateService;
import io.belvedere.comment.InMemoryComments;
import io.belvedere.comment.internal.TestCommentService;
import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.folder.internal.TestFolderService;
import io.belvedere.grpc.comment.CommentEndpoint;
import io.belvedere.grpc.dashboard.DashboardEndpoint;
import io.belvedere.grpc.folder.FolderEndpoint;
import io.belvedere.grpc.otlp.OtlpEndpoint;
import io.belvedere.grpc.presence.PresenceEndpoint;
import io.belvedere.grpc.snapshot.SnapshotEndpoint;
import io.belvedere.grpc.star.StarEndpoint;
import io.belvedere.grpc.template.TemplateEndpoint;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.page.Cursors;
import io.belvedere.page.internal.TestCursors;
import io.belvedere.presence.internal.TestPresenceService;
import io.belvedere.settings.Settings;
import io.belvedere.snapshot.InMemorySnapshots;
import io.belvedere.snapshot.SnapshotLimits;
import io.belvedere.snapshot.internal.TestSnapshotService;
import io.belvedere.star.InMemoryStars;
import io.belvedere.star.internal.TestStarService;
import io.grpc.BindableService;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The endpoints over boards in memory, where each look at the clock is a second later. */
public final class Boards implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicInteger seconds = new AtomicInteger();
    private final InstantSource clock = () -> START.plusSeconds(seconds.getAndIncrement());
    private final InMemoryBoards boards = new InMemoryBoards(clock);
    private final Cursors cursors = TestCursors.create();
    public final WatchedDashboards dashboards = new WatchedDashboards(boards.dashboardService());

    public final InMemoryIngestService ingest = new InMemoryIngestService();

    private final TestPresenceService presence = new TestPresenceService(dashboards, boards.layoutService(), clock);

    public List<BindableService> endpoints() {
        return List.of(
                new DashboardEndpoint(
                        dashboards, boards.layoutService(), boards.editService(), boards.historyService(), cursors),
                new FolderEndpoint(TestFolderService.over(boards.folders, clock), cursors),
                new StarEndpoint(TestStarService.over(new InMemoryStars(), dashboards, clock), cursors),
                new CommentEndpoint(
                        TestCommentService.over(new InMemoryComments(), dashboards, boards.layoutService(), clock),
                        cursors),
                new PresenceEndpoint(presence.service()),
                new SnapshotEndpoint(
                        TestSnapshotService.over(new InMemorySnapshots(), boards, SnapshotLimits.DEFAULTS, clock),
                        cursors),
                new TemplateEndpoint(TestTemplateService.over(boards.editService(), clock)),
                new OtlpEndpoint(ingest, new Settings(key -> Optional.empty())));
    }

    @Override
    public void close() {
        presence.close();
    }
}
