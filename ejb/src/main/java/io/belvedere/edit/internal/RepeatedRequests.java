package io.belvedere.edit.internal;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Right;
import io.belvedere.edit.Board;
import io.belvedere.edit.Edited;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.Revision;
import io.belvedere.edit.RevisionKind;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Requests that come again. A request id stands for one edit of its author's: the same kind of edit of the same board is
 * answered with what came of it the first time. Any other edit is refused, as it would be lost without a word.
 */
record RepeatedRequests(BoardStore boards) {

    /** What came of the request, if that made a board: the one with the wanted id, if an id is wanted. */
    Optional<Edited> made(Caller caller, @Nullable DashboardId wanted, @Nullable RequestId requestId) {
        return before(caller, requestId).map(revision -> {
            DashboardId made = revision.dashboard();
            require(revision, Set.of(RevisionKind.CREATE), wanted == null ? made : wanted);
            Dashboard dashboard = boards.lock(caller.tenant(), made).dashboard();
            dashboard.require(caller, Right.VIEW);
            return new Edited(revision, standing(dashboard, revision));
        });
    }

    /** What came of the request on a board that is locked, and that the caller may change. */
    Optional<Edited> changed(
            Caller caller, Dashboard dashboard, Set<RevisionKind> kinds, @Nullable RequestId requestId) {
        return before(caller, requestId).map(revision -> {
            require(revision, kinds, dashboard.id());
            return new Edited(revision, standing(dashboard, revision));
        });
    }

    private Optional<Revision> before(Caller caller, @Nullable RequestId requestId) {
        return requestId == null
                ? Optional.empty()
                : boards.revisions().ofRequest(caller.tenant(), caller.name(), requestId);
    }

    private static void require(Revision revision, Set<RevisionKind> kinds, DashboardId dashboard) {
        if (!kinds.contains(revision.kind()) || !revision.dashboard().equals(dashboard)) {
            throw new BelvedereException(
                    Problem.CONFLICT,
                    "request id " + revision.requestId() + " is taken: it made revision " + revision.number() + " ("
                            + revision.kind() + ") of dashboard " + revision.dashboard()
                            + "; another edit needs a request id of its own",
                    Map.of(
                            "field", "request id",
                            "id", revision.dashboard().toString(),
                            "revision", Long.toString(revision.number())));
        }
    }

    /** What stands of the board now; all of it, if all of it was answered the first time. */
    private Board standing(Dashboard dashboard, Revision revision) {
        return switch (revision.kind()) {
            case CREATE, UNDELETE -> boards.load(dashboard);
            case EDIT, UNDO, REDO, RESTORE, DELETE -> boards.loadFor(dashboard, revision.changes());
        };
    }
}
