package io.belvedere.benchmarks.panel;

import io.belvedere.benchmarks.query.Recording;
import io.belvedere.benchmarks.store.BelvedereServer;
import io.belvedere.benchmarks.store.Folder;
import io.belvedere.benchmarks.store.Pause;
import io.belvedere.benchmarks.store.RestingSamples;
import io.belvedere.benchmarks.store.Sender;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Belvedere with boards and the samples that they show, started anew since these came, so that it has none of them in its
 * caches. Windows that have closed are at rest, as if samples had come over all that time, and the last one is open.
 */
final class LoadedBoards implements AutoCloseable {

    private static final int PORT = 29_380;
    private static final int CONNECTIONS = 4;
    private static final int REST_SECONDS = 3_600;
    private static final int COUNTED = 10;

    private final Path root;
    private final Path folder;
    private final Recording recording;
    private final BoardWindows windows;
    private BelvedereServer server;

    /** Kinds of boards, by what they are for. */
    private record Groups<T>(BoardGroup<T> warmUp, BoardGroup<T> measured, BoardGroup<T> counted) {

        Stream<T> all() {
            return Stream.of(warmUp, measured, counted).flatMap(group -> group.boards().stream());
        }
    }

    private final Groups<StoredBoard> boards;

    private LoadedBoards(Path root, Folder folder, PanelScale scale, InstantSource clock) {
        this.root = root;
        this.folder = folder.path().resolve("belvedere");
        int turns = 1 + scale.looks();
        recording = Recording.of(BoardWindows.span(turns), clock.millis());
        windows = new BoardWindows(recording.endMillis(), turns);
        Groups<BoardPlan> plans = new Groups<>(
                BoardGroup.plan("warm-up", scale.boards()),
                BoardGroup.plan("measured", scale.boards()),
                BoardGroup.plan("counted", COUNTED));
        List<PanelSeries> series =
                plans.all().flatMap(plan -> plan.panels().stream()).toList();
        // Windows come to rest whole if none does before all have been sent.
        server = server(Map.of("BELVEDERE_SAMPLE_SEAL_INTERVAL_SECONDS", "600"));
        try {
            server.start();
            send(series);
            boards = stored(plans);
            startAnew(clock);
            awaitRest(series.size());
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    static LoadedBoards load(Path root, Folder folder, PanelScale scale, InstantSource clock) {
        return new LoadedBoards(root, folder, scale, clock);
    }

    BelvedereServer server() {
        return server;
    }

    BoardWindows windows() {
        return windows;
    }

    BoardGroup<StoredBoard> warmUp() {
        return boards.warmUp();
    }

    BoardGroup<StoredBoard> measured() {
        return boards.measured();
    }

    /** Boards that nobody looks at before their statements are counted. */
    BoardGroup<StoredBoard> counted() {
        return boards.counted();
    }

    private BelvedereServer server(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("BELVEDERE_INGEST_MAX_SAMPLES_PER_SECOND", "100000000");
        settings.put("BELVEDERE_COMPACTION_SETTLE_SECONDS", "0");
        // What the server measures of itself would be written while it is measured.
        settings.put("BELVEDERE_COLLECT_ENABLED", "false");
        return new BelvedereServer(root, folder, PORT, settings);
    }

    private void send(List<PanelSeries> series) {
        PanelSamples samples = new PanelSamples(series);
        Sender sender = new Sender(server);
        long half = (recording.endMillis() - recording.startMillis()) / recording.halfHours();
        for (long from = recording.startMillis(); from < recording.endMillis(); from += half) {
            sender.send(samples.requests(from, from + half), CONNECTIONS);
        }
    }

    private Groups<StoredBoard> stored(Groups<BoardPlan> plans) {
        GraphqlCaller caller = new GraphqlCaller(server);
        return new Groups<>(
                plans.warmUp().map(plan -> StoredBoard.make(caller, plan)),
                plans.measured().map(plan -> StoredBoard.make(caller, plan)),
                plans.counted().map(plan -> StoredBoard.make(caller, plan)));
    }

    /** With settings that leave the last window open as long as the measurement may take. */
    private void startAnew(InstantSource clock) {
        server.kill();
        String grace = Long.toString(recording.grace(clock.millis()).toSeconds());
        server = server(
                Map.of("BELVEDERE_SAMPLE_SEAL_INTERVAL_SECONDS", "5", "BELVEDERE_SAMPLE_SEAL_GRACE_SECONDS", grace));
        server.start();
    }

    private void awaitRest(int series) {
        long expected = samples(series, recording.restMillis());
        Pause.until("closed windows at rest", REST_SECONDS, 1_000, () -> {
            RestingSamples resting = server.restingSamples();
            return resting.samples() >= expected && resting.windowsOfPastDays() == 0;
        });
        RestingSamples resting = server.restingSamples();
        System.out.printf(
                Locale.ROOT,
                "%,d series of %,d boards; %,d samples at rest in %d tables, %,d open%n",
                series,
                boards.all().count(),
                resting.samples(),
                resting.tables(),
                samples(series, recording.endMillis()) - resting.samples());
    }

    private long samples(int series, long untilMillis) {
        return series * ((untilMillis - recording.startMillis()) / PanelSeries.STEP_MILLIS);
    }

    @Override
    public void close() {
        server.close();
    }
}
