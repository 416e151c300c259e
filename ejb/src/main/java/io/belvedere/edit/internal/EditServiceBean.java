package io.belvedere.edit.internal;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.Edit;
import io.belvedere.edit.EditService;
import io.belvedere.edit.Edited;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.RevisionKind;
import io.belvedere.edit.UndoConflicts;
import io.belvedere.transaction.Transactions;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Each edit within a guarded transaction of its own, or within the one that its caller has begun. */
@Stateless
@Local(EditService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EditServiceBean implements EditService {

    @Inject
    private Editing editing;

    @Inject
    private Transactions transactions;

    @Override
    public Edited create(Caller caller, NewBoard board, @Nullable RequestId requestId) {
        return transactions.editing(() -> editing.maker().create(caller, board, requestId));
    }

    @Override
    public Edited copy(Caller caller, DashboardId source, String title, @Nullable RequestId requestId) {
        return transactions.editing(() -> editing.maker().copy(caller, source, title, requestId));
    }

    @Override
    public Edited edit(Caller caller, Edit edit) {
        return transactions.editing(() -> editing.editor().edit(caller, edit, RevisionKind.EDIT));
    }

    @Override
    public Edited undo(Caller caller, DashboardId dashboard, UndoConflicts conflicts, @Nullable RequestId requestId) {
        return transactions.editing(() -> editing.steps().undo(caller, dashboard, conflicts, requestId));
    }

    @Override
    public Edited redo(Caller caller, DashboardId dashboard, UndoConflicts conflicts, @Nullable RequestId requestId) {
        return transactions.editing(() -> editing.steps().redo(caller, dashboard, conflicts, requestId));
    }

    @Override
    public Edited restore(
            Caller caller, DashboardId dashboard, long basedOn, long number, @Nullable RequestId requestId) {
        return transactions.editing(() -> editing.past().restore(caller, dashboard, basedOn, number, requestId));
    }

    @Override
    public Edited delete(Caller caller, DashboardId dashboard, long basedOn, @Nullable RequestId requestId) {
        return transactions.editing(() -> editing.maker().delete(caller, dashboard, basedOn, requestId));
    }

    @Override
    public Edited undelete(Caller caller, DashboardId dashboard, @Nullable RequestId requestId) {
        return transactions.editing(() -> editing.maker().undelete(caller, dashboard, requestId));
    }
}
