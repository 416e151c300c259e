package io.belvedere.it.command;

import io.belvedere.it.command.Boards.Board;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Creates and renames dashboards as fast as it can until the server fails it, and remembers what was acknowledged. A
 * rename that got no answer may have happened or not: both titles are right then.
 */
final class BoardWriter {

    private final Map<String, Set<String>> titles = new ConcurrentHashMap<>();
    private int number;

    Thread write(Boards boards) {
        Thread thread = new Thread(() -> writeUntilFailure(boards), "writes dashboards");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void writeUntilFailure(Boards boards) {
        try {
            while (true) {
                number++;
                Board board = boards.create("Created " + number);
                titles.put(board.id(), Set.of(board.title()));
                String renamed = "Renamed " + number;
                titles.put(board.id(), Set.of(board.title(), renamed));
                boards.rename(board, renamed);
                titles.put(board.id(), Set.of(renamed));
            }
        } catch (IOException killed) {
            // What was under way is not acknowledged.
        }
    }

    /** The titles that each acknowledged dashboard may have. */
    Map<String, Set<String>> acknowledged() {
        return Map.copyOf(titles);
    }
}
