package io.belvedere.benchmarks.panel;

import io.belvedere.benchmarks.store.Pause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many statements looks need. What the server does for itself meanwhile is counted with them: the least of several looks
 * has the least of that.
 */
final class StatementCounts {

    private static final int QUIET_SECONDS = 10;

    private final GraphqlCaller caller;
    private final StatementLog log;

    private record Look(BoardSize size, LoggedStatements logged) {

        int statements() {
            return logged.statements().size();
        }
    }

    StatementCounts(GraphqlCaller caller, StatementLog log) {
        this.caller = caller;
        this.log = log;
    }

    /** Of a first look at each board and of a second one, and what the server does when nobody looks. */
    void count(BoardGroup<StoredBoard> group, BoardWindows windows) {
        List<Look> cold = look(group, windows.measured(0));
        List<Look> warm = look(group, windows.measured(windows.turns() - 1));
        System.out.println(
                "| statements | least | median | most | begins and ends of transactions | checks of connections | further fetches |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (BoardSize size : BoardSize.values()) {
            printRow("first look, " + size.title(), inOrder(cold, size));
            printRow("later look, " + size.title(), inOrder(warm, size));
        }
        for (BoardSize size : BoardSize.values()) {
            print("Of a first look, " + size.title(), inOrder(cold, size).get(0).logged());
        }
        print("When nobody looks, in " + QUIET_SECONDS + " s", log.during(() -> Pause.millis(QUIET_SECONDS * 1_000L)));
    }

    private List<Look> look(BoardGroup<StoredBoard> group, BoardWindow window) {
        Looks looks = new Looks(caller);
        List<Look> all = new ArrayList<>();
        for (StoredBoard board : group.boards()) {
            LoggedStatements logged = log.during(() -> looks.lookAt(new BoardGroup<>(List.of(board)), window));
            all.add(new Look(board.plan().size(), logged));
        }
        return all;
    }

    private static List<Look> inOrder(List<Look> looks, BoardSize size) {
        return looks.stream()
                .filter(look -> look.size() == size)
                .sorted(Comparator.comparingInt(Look::statements))
                .toList();
    }

    private static void printRow(String what, List<Look> inOrder) {
        Look least = inOrder.get(0);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d |%n",
                what,
                least.statements(),
                inOrder.get(inOrder.size() / 2).statements(),
                inOrder.get(inOrder.size() - 1).statements(),
                least.logged().boundaries(),
                least.logged().checks(),
                least.logged().fetches());
    }

    private static void print(String what, LoggedStatements logged) {
        System.out.println();
        System.out.println(what + ":");
        Map<String, Integer> times = new LinkedHashMap<>();
        logged.statements().forEach(statement -> times.merge(statement, 1, Integer::sum));
        times.forEach((statement, count) -> System.out.println("- " + count + " × `" + statement + "`"));
    }
}
