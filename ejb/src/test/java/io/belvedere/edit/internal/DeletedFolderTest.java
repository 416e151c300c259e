package io.belvedere.edit.internal;

import static io.belvedere.edit.internal.Workshop.ANN;
import static io.belvedere.edit.internal.Workshop.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.DashboardCommand;
import io.belvedere.edit.Edit;
import io.belvedere.edit.EditConflictException;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.RevisionKind;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.BelvedereException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A board goes back to a time when it lay in a folder that has since been deleted. */
class DeletedFolderTest {

    private final Workshop workshop = new Workshop();
    private final FolderId gone = folder("Gone");
    private final FolderId kept = folder("Kept");

    @Test
    void restore_bringsBackAllButTheFolder() {
        RegionId region = workshop.region(0, 0, 4, 4);
        move(gone);
        long then = workshop.latest();
        move(kept);
        workshop.edit(ANN, workshop.latest(), new DashboardCommand.Rename("Renamed"));
        delete(gone);

        restore(then);

        assertThat(folder()).isNull();
        assertThat(workshop.board().dashboard().title()).isEqualTo("Board");
        assertThat(workshop.board().layout(workshop.layout).find(region)).isPresent();
    }

    @Test
    void restore_intoAFolderThatIsThereGoesThere() {
        move(kept);
        long then = workshop.latest();
        move(null);

        restore(then);

        assertThat(folder()).isEqualTo(kept);
    }

    @Test
    void restore_canBeUndoneAndRedone() {
        move(gone);
        long then = workshop.latest();
        move(kept);
        delete(gone);
        restore(then);

        workshop.undo(BOB);
        FolderId undone = folder();
        workshop.redo(BOB);

        assertThat(undone).isEqualTo(kept);
        assertThat(folder()).isNull();
    }

    @Test
    void restore_leavesABoardThatWasMadeInTheFolderOutsideOfAny() {
        NewBoard inFolder =
                new NewBoard(null, NewBoard.titled("Made", "").content().inFolder(gone), List.of());
        DashboardId id =
                workshop.stores.maker.create(ANN, inFolder, null).revision().dashboard();
        workshop.stores.editor.edit(ANN, Edit.of(id, 1, new DashboardCommand.MoveToFolder(null)), RevisionKind.EDIT);
        delete(gone);

        workshop.stores.past.restore(ANN, id, 2, 1, null);

        assertThat(workshop.stores
                        .dashboards
                        .find(Workshop.TENANT, id)
                        .orElseThrow()
                        .content()
                        .folder())
                .isNull();
    }

    @Test
    void undo_ofAMoveOutOfItSaysThatItIsGone() {
        move(gone);
        move(kept);
        delete(gone);
        long step = workshop.latest();

        assertThatThrownBy(() -> workshop.undo(ANN))
                .isInstanceOf(EditConflictException.class)
                .hasMessageContainingAll("revision " + step, "folder " + gone + " does not exist");

        assertThat(folder()).isEqualTo(kept);
        assertThat(workshop.latest()).isEqualTo(step);
    }

    @Test
    void undo_givesUpAMoveOutOfItIfAsked() {
        workshop.edit(ANN, workshop.latest(), new DashboardCommand.Rename("Renamed"));
        move(BOB, gone);
        move(kept);
        delete(gone);

        workshop.undoSkipping(ANN);

        assertThat(folder()).isEqualTo(kept);
        assertThat(workshop.board().dashboard().title()).isEqualTo("Board");
    }

    @Test
    void redo_ofAMoveIntoItSaysThatItIsGone() {
        move(gone);
        workshop.undo(ANN);
        delete(gone);

        assertThatThrownBy(() -> workshop.redo(ANN))
                .isInstanceOf(EditConflictException.class)
                .hasMessageContaining("folder " + gone + " does not exist");
        assertThat(folder()).isNull();
    }

    @Test
    void undo_ofAMoveIntoItLeavesABoardThatTheTrashHasFreedAtTheTop() {
        move(gone);
        workshop.stores.maker.delete(ANN, workshop.dashboard, version(), null);
        delete(gone);
        workshop.stores.maker.undelete(ANN, workshop.dashboard, null);

        workshop.undo(ANN);

        assertThat(folder()).isNull();
    }

    @Test
    void undo_ofAMoveBetweenFoldersIsAConflictOnceTheTrashHasFreedTheBoard() {
        move(BOB, kept);
        move(gone);
        workshop.stores.maker.delete(ANN, workshop.dashboard, version(), null);
        delete(gone);
        workshop.stores.maker.undelete(ANN, workshop.dashboard, null);

        assertThatThrownBy(() -> workshop.undo(ANN))
                .isInstanceOf(EditConflictException.class)
                .hasMessageContaining("field folder");
        assertThat(folder()).isNull();
    }

    @Test
    void delete_refusesAFolderInWhichABoardLies() {
        move(gone);

        assertThatThrownBy(() -> delete(gone))
                .isInstanceOf(BelvedereException.class)
                .hasMessageContaining("1 dashboard");
    }

    private FolderId folder(String name) {
        Folder folder =
                new Folder(FolderId.random(), Workshop.TENANT, null, name, Instant.parse("2026-01-01T12:00:00Z"), 1);
        return workshop.stores.folders.insert(folder).id();
    }

    private void delete(FolderId folder) {
        workshop.stores.folders.delete(Workshop.TENANT, folder, 1);
    }

    private void move(@Nullable FolderId folder) {
        move(ANN, folder);
    }

    private void move(Caller caller, @Nullable FolderId folder) {
        workshop.edit(caller, workshop.latest(), new DashboardCommand.MoveToFolder(folder));
    }

    private void restore(long number) {
        workshop.stores.past.restore(BOB, workshop.dashboard, workshop.latest(), number, null);
    }

    private @Nullable FolderId folder() {
        return workshop.board().dashboard().content().folder();
    }

    private long version() {
        return workshop.board().dashboard().version();
    }
}
