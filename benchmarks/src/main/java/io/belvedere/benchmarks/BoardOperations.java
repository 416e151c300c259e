package io.belvedere.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What people do with boards, each at its full size: {@code dashboards} boards of {@code regions} regions lie in the
 * database, and every operation takes a board by chance. Each answer is checked; a slow p95 is told, a wrong answer ends
 * the measurement. One caller, GraphQL over HTTP, the whole way there and back.
 */
public final class BoardOperations {

    private static final int WARM_UP = 200;

    private final GraphqlClient client = GraphqlClient.ofEnvironment();
    private final Random random;
    private final List<EditedBoard> boards = new ArrayList<>();
    private final Map<Operation, Percentiles> times = new EnumMap<>(Operation.class);

    private BoardOperations(long seed) {
        random = new Random(seed);
    }

    /** Arguments: how many dashboards, regions on each, and samples of each operation. */
    public static void main(String[] arguments) {
        int dashboards = argument(arguments, 0, 1_000);
        int regions = argument(arguments, 1, 200);
        int samples = argument(arguments, 2, 1_000);
        long seed = 20_261_121;
        BoardOperations operations = new BoardOperations(seed);
        System.out.printf(
                Locale.ROOT, "dashboards=%d regions=%d samples=%d seed=%d%n", dashboards, regions, samples, seed);
        operations.fill(dashboards, regions);
        operations.measure(WARM_UP);
        operations.times.clear();
        operations.measure(samples);
        operations.print();
    }

    private void fill(int dashboards, int regions) {
        long began = System.nanoTime();
        for (int index = 0; index < dashboards; index++) {
            boards.add(EditedBoard.make(client, index, regions));
        }
        System.out.printf(Locale.ROOT, "filled in %.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    private void measure(int samples) {
        for (int sample = 0; sample < samples; sample++) {
            EditedBoard board = boards.get(random.nextInt(boards.size()));
            time(Operation.LOAD_UNCACHED, board::load);
            time(Operation.LOAD_CACHED, board::load);
            time(Operation.ADD, board::add);
            time(Operation.MOVE, () -> board.move(random.nextInt(24)));
            time(Operation.RESIZE, () -> board.resize(1 + random.nextInt(2)));
            time(Operation.DRAG_OF_TEN, board::dragTen);
            time(Operation.UNDO, board::undo);
            time(Operation.REDO, board::redo);
            time(Operation.DELETE, board::delete);
            board.takeBackAll();
            time(Operation.SEARCH_TEXT, () -> EditedBoard.search(client, board.title()));
            time(Operation.SEARCH_TYPING_MISTAKE, () -> EditedBoard.searchMistyped(client, board.title()));
            time(Operation.FILTER_BY_WIDGET_TYPE, () -> EditedBoard.filter(client));
        }
    }

    private void time(Operation operation, Runnable work) {
        long began = System.nanoTime();
        work.run();
        times.computeIfAbsent(operation, any -> new Percentiles()).add(System.nanoTime() - began);
    }

    private void print() {
        System.out.println("| operation | budget p95 ms | p50 | p95 | p99 | max | samples |");
        System.out.println("|---|---|---|---|---|---|---|");
        times.forEach((operation, measured) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %.2f | %d |%s%n",
                operation.title(),
                operation.budgetMillis(),
                measured.millis(0.50),
                measured.millis(0.95),
                measured.millis(0.99),
                measured.millis(1),
                measured.count(),
                measured.millis(0.95) > operation.budgetMillis() ? " OVER BUDGET" : ""));
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
