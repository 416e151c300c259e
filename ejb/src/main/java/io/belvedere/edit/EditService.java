package io.belvedere.edit;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import org.jspecify.annotations.Nullable;

/**
 * All that changes boards of the caller's tenant. Making one needs the role editor; changing one, the right to edit it;
 * changing who may do so, the right to administer it. A request id that was seen before is answered with what became of
 * it then, and changes nothing; for another kind of edit, or another board, it is refused with CONFLICT.
 */
public interface EditService {

    /** Makes a board that the caller owns. */
    Edited create(Caller caller, NewBoard board, @Nullable RequestId requestId);

    /** A new board of the caller's with the content and layouts of another, under ids of their own. */
    Edited copy(Caller caller, DashboardId source, String title, @Nullable RequestId requestId);

    /** Merges the edit into what others have changed since its version; refuses true conflicts. */
    Edited edit(Caller caller, Edit edit);

    /** Takes back the caller's last edit of the board that still stands. */
    Edited undo(Caller caller, DashboardId dashboard, UndoConflicts conflicts, @Nullable RequestId requestId);

    /** Does again what the caller undid last, unless the caller has edited the board since. */
    Edited redo(Caller caller, DashboardId dashboard, UndoConflicts conflicts, @Nullable RequestId requestId);

    /**
     * Makes the board what it was as of a revision, but out of any folder if the one that it was in has been deleted. That
     * is an edit, made on a version, and can be undone.
     */
    Edited restore(Caller caller, DashboardId dashboard, long basedOn, long number, @Nullable RequestId requestId);

    /** Puts the board into the trash, if nobody has changed it since that version. */
    Edited delete(Caller caller, DashboardId dashboard, long basedOn, @Nullable RequestId requestId);

    /** Takes the board out of the trash. */
    Edited undelete(Caller caller, DashboardId dashboard, @Nullable RequestId requestId);
}
