package io.belvedere.code.internal;

import io.belvedere.code.BoardFile;
import io.belvedere.edit.Board;
import io.belvedere.edit.Change;
import java.util.List;
import java.util.Optional;

/** What applying a file comes to: the board as it stands, if it does, the board to be, and what is between them. */
record Plan(BoardFile file, Optional<Board> before, Board after, List<Change> changes, List<String> lines) {

    /** The number of the last edit of the board that is still to be seen in it; 0 without a board. */
    long version() {
        return before.map(Plan::version).orElse(0L);
    }

    static long version(Board board) {
        long ofLayouts = board.layouts().values().stream()
                .mapToLong(layout -> layout.version())
                .max()
                .orElse(0);
        return Math.max(board.dashboard().version(), ofLayouts);
    }
}
