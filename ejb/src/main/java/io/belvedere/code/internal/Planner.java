package io.belvedere.code.internal;

import io.belvedere.access.Caller;
import io.belvedere.code.BoardFile;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.Sharing;
import io.belvedere.edit.Board;
import io.belvedere.edit.Change;
import io.belvedere.edit.Changes;
import io.belvedere.edit.DifferenceText;
import io.belvedere.edit.Subject;
import io.belvedere.folder.FolderId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares files with the boards that stand. */
record Planner(FolderTree folders, InstantSource clock) {

    private static final String FOLDER = "folder";

    /** With the folder that the file is to lie in; one that is still to be made may have any id. */
    Plan plan(Caller caller, BoardFile file, Optional<Board> before, @Nullable FolderId folder) {
        Instant now = clock.instant();
        Alignment alignment = new Alignment(before, now);
        Dashboard dashboard = before.map(Board::dashboard)
                .orElseGet(() -> made(caller, file, now))
                .with(alignment.content(file, folder));
        Board after = Board.of(dashboard, alignment.layouts(file));
        List<Change> changes =
                before.map(board -> Changes.between(board, after)).orElseGet(() -> Changes.making(after));
        List<Change> told = changes.stream()
                .map(change -> isFolder(change) ? named(caller, change, file, before) : change)
                .toList();
        return new Plan(file, before, after, told, DifferenceText.lines(before.orElse(after), after, told));
    }

    /** The folder of a file, or any id for one that is still to be made. */
    @Nullable
    FolderId folder(Caller caller, BoardFile file) {
        return file.folder().isEmpty()
                ? null
                : folders.find(caller, file.folder()).orElseGet(FolderId::random);
    }

    private static Dashboard made(Caller caller, BoardFile file, Instant now) {
        return new Dashboard(file.id(), caller.tenant(), file.content(), Sharing.ownedBy(caller.name()), now, now, 0);
    }

    private static boolean isFolder(Change change) {
        return change.subject().equals(Subject.dashboard()) && FOLDER.equals(change.field());
    }

    /** People know folders by their names, and one that is still to be made has no id yet. */
    private Change named(Caller caller, Change change, BoardFile file, Optional<Board> before) {
        FolderId was = before.map(board -> board.dashboard().content().folder()).orElse(null);
        return new Change(
                change.subject(),
                FOLDER,
                change.before() == null ? null : FolderNames.text(folders.names(caller, was)),
                change.after() == null ? null : FolderNames.text(file.folder()));
    }
}
