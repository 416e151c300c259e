package io.belvedere.edit.internal;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Head;
import io.belvedere.dashboard.Right;
import io.belvedere.edit.Board;
import io.belvedere.edit.Change;
import io.belvedere.edit.Changes;
import io.belvedere.edit.EditConflictException;
import io.belvedere.edit.Edited;
import io.belvedere.edit.Merging;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.Revision;
import io.belvedere.edit.RevisionKind;
import io.belvedere.edit.UndoConflicts;
import io.belvedere.edit.UndoState;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks back and forth through the edits of one author on one board. A step is taken only if every field stands as it
 * left it; otherwise it says who has changed what.
 */
record UndoSteps(BoardStore boards, BoardRules rules, RepeatedRequests repeated, InstantSource clock) {

    Edited undo(Caller caller, DashboardId id, UndoConflicts conflicts, @Nullable RequestId requestId) {
        return step(caller, id, RevisionKind.UNDO, conflicts, requestId);
    }

    Edited redo(Caller caller, DashboardId id, UndoConflicts conflicts, @Nullable RequestId requestId) {
        return step(caller, id, RevisionKind.REDO, conflicts, requestId);
    }

    private Edited step(
            Caller caller, DashboardId id, RevisionKind kind, UndoConflicts conflicts, @Nullable RequestId requestId) {
        Head head = boards.lock(caller.tenant(), id);
        head.dashboard().require(caller, Right.EDIT);
        return repeated.changed(caller, head.dashboard(), Set.of(kind), requestId)
                .orElseGet(() -> stepAnew(caller, head, kind, conflicts, requestId));
    }

    private Edited stepAnew(
            Caller caller, Head head, RevisionKind kind, UndoConflicts conflicts, @Nullable RequestId requestId) {
        while (true) {
            Revision step = next(caller, head.dashboard(), kind);
            try {
                return take(caller, head, step, kind, requestId);
            } catch (EditConflictException conflict) {
                if (conflicts == UndoConflicts.REFUSE) {
                    throw conflict;
                }
                boards.revisions().mark(step, UndoState.DISCARDED);
            }
        }
    }

    private Revision next(Caller caller, Dashboard dashboard, RevisionKind kind) {
        boolean undoing = kind == RevisionKind.UNDO;
        Optional<Revision> next = undoing
                ? boards.revisions().lastDone(dashboard.tenant(), dashboard.id(), caller.name())
                : boards.revisions().lastUndone(dashboard.tenant(), dashboard.id(), caller.name());
        return next.orElseThrow(() -> new BelvedereException(
                Problem.NOT_FOUND,
                caller.name() + " has nothing to " + (undoing ? "undo" : "redo") + " on dashboard " + dashboard.id(),
                Map.of("kind", "step")));
    }

    private Edited take(Caller caller, Head head, Revision step, RevisionKind kind, @Nullable RequestId requestId) {
        boolean undoing = kind == RevisionKind.UNDO;
        List<Change> wanted = undoing ? Changes.inverse(step.changes()) : step.changes();
        if (Changes.ofSharing(wanted)) {
            head.dashboard().require(caller, Right.ADMINISTER);
        }
        Board before = boards.loadFor(head.dashboard(), wanted);
        Merging.requireAsLeft(before, wanted, step, () -> boards.revisions()
                .since(head.dashboard().tenant(), head.dashboard().id(), step.number(), Changes.subjects(wanted)));
        Board after = after(before, wanted, step);
        List<Change> changes = Changes.between(before, after);
        Revision revision = new Revision(
                caller.tenant(),
                head.dashboard().id(),
                head.latest() + 1,
                caller.name(),
                clock.instant(),
                requestId,
                kind,
                step.number(),
                UndoState.NONE,
                null,
                changes);
        Board stored = boards.update(before, after, revision);
        boards.revisions().mark(step, undoing ? UndoState.UNDONE : UndoState.DONE);
        return new Edited(revision, stored);
    }

    /** Puts nothing back where something else lies now, on a layout that is gone, or into a folder that is gone. */
    private Board after(Board before, List<Change> wanted, Revision step) {
        try {
            Board after = Changes.apply(before, wanted);
            rules.checkArrangement(after, wanted);
            rules.checkFolder(after, wanted);
            return after;
        } catch (BelvedereException impossible) {
            throw new EditConflictException(
                    "revision " + step.number() + " cannot be undone or redone: " + impossible.getMessage(),
                    impossible.details(),
                    List.of());
        }
    }
}
