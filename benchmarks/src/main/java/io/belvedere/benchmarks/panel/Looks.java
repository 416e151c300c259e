package io.belvedere.benchmarks.panel;

import io.belvedere.benchmarks.Percentiles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Looks at boards, all of whose answers are checked: how long they took, and what they were made of. */
final class Looks {

    private static final double MOST = 0.90;

    private final GraphqlCaller caller;
    private final Map<BoardSize, Percentiles> times = new EnumMap<>(BoardSize.class);
    private final Map<String, Integer> sources = new TreeMap<>();
    private int count;

    Looks(GraphqlCaller caller) {
        this.caller = caller;
        for (BoardSize size : BoardSize.values()) {
            times.put(size, new Percentiles());
        }
    }

    /** Once at each board of the group. */
    void lookAt(BoardGroup<StoredBoard> group, BoardWindow window) {
        group.boards().forEach(board -> lookAt(board, window));
    }

    private void lookAt(StoredBoard board, BoardWindow window) {
        GraphqlCaller.Reply reply = board.look(caller, window);
        BoardAnswer answer = BoardAnswer.of(reply.data());
        answer.require(board.plan(), window, count % board.plan().size().regions());
        answer.sources().forEach((source, panels) -> sources.merge(source, panels, Integer::sum));
        of(board.plan().size()).add(reply.nanos());
        count++;
    }

    private Percentiles of(BoardSize size) {
        return Objects.requireNonNull(times.get(size));
    }

    void print(String what, double aim) {
        Percentiles fifty = of(BoardSize.FIFTY);
        Percentiles one = of(BoardSize.ONE);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | ≤ %.1f | %s |%n",
                what,
                fifty.count(),
                fifty.millis(0.50),
                fifty.millis(MOST),
                one.millis(0.50),
                one.millis(MOST),
                fifty.millis(0.50) / one.millis(0.50),
                aim,
                sources);
    }
}
