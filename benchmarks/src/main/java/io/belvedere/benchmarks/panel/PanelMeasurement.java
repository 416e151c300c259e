package io.belvedere.benchmarks.panel;

import io.belvedere.benchmarks.Machine;
import io.belvedere.benchmarks.store.Folder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a look at a board of 50 regions takes beside one at a board of a single region: the first look at each, and later
 * ones. Arguments: where Belvedere is built, then the numbers of {@link PanelScale}.
 */
public final class PanelMeasurement {

    private static final double FIRST_AIM = 2.5;
    private static final double LATER_AIM = 1.2;

    private final LoadedBoards boards;
    private final GraphqlCaller caller;

    private PanelMeasurement(LoadedBoards boards) {
        this.boards = boards;
        this.caller = new GraphqlCaller(boards.server());
    }

    public static void main(String[] arguments) {
        List<String> numbers = Arrays.asList(arguments).subList(1, arguments.length);
        PanelScale scale = PanelScale.of(numbers);
        System.out.println(Machine.description());
        System.out.println(scale);
        try (Folder folder = Folder.create();
                LoadedBoards boards = LoadedBoards.load(
                        Path.of(arguments[0]).toAbsolutePath(), folder, scale, InstantSource.system())) {
            new PanelMeasurement(boards).run(scale);
        }
    }

    private void run(PanelScale scale) {
        warmUp(scale.warmUpSeconds());
        Looks first = new Looks(caller);
        Looks later = new Looks(caller);
        BoardWindows windows = boards.windows();
        first.lookAt(boards.measured(), windows.measured(0));
        for (int turn = 1; turn < windows.turns(); turn++) {
            later.lookAt(boards.measured(), windows.measured(turn));
        }
        System.out.printf("All answers are whole. Load %s%n%n", Machine.load());
        System.out.println(
                "| ms | looks of each | 50 regions p50 | p90 | one region p50 | p90 | times | aim | panels |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        first.print("first look", FIRST_AIM);
        later.print("later looks", LATER_AIM);
        System.out.println();
        try (StatementLog log = StatementLog.of(boards.server())) {
            new StatementCounts(caller, log).count(boards.counted(), windows);
        }
    }

    private void warmUp(int seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Looks unused = new Looks(caller);
        for (int turn = 0; turn == 0 || System.nanoTime() < until; turn++) {
            unused.lookAt(boards.warmUp(), boards.windows().warmUp(turn));
        }
    }
}
