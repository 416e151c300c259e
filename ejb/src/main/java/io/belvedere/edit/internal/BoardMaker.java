package io.belvedere.edit.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Head;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Right;
import io.belvedere.dashboard.Sharing;
import io.belvedere.edit.Board;
import io.belvedere.edit.Change;
import io.belvedere.edit.Changes;
import io.belvedere.edit.Copies;
import io.belvedere.edit.Edited;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.Revision;
import io.belvedere.edit.RevisionKind;
import io.belvedere.edit.UndoState;
import io.belvedere.layout.Layout;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes, copies and deletes whole boards, within a transaction that somebody else has begun. */
record BoardMaker(BoardStore boards, BoardRules rules, RepeatedRequests repeated, InstantSource clock) {

    private static final String FIRST_LAYOUT = "Main";

    Edited create(Caller caller, NewBoard wanted, @Nullable RequestId requestId) {
        caller.require(Role.EDITOR);
        return repeated.made(caller, wanted.id(), requestId).orElseGet(() -> createAnew(caller, wanted, requestId));
    }

    private Edited createAnew(Caller caller, NewBoard wanted, @Nullable RequestId requestId) {
        Board board = board(caller, wanted);
        List<Change> changes = Changes.making(board);
        rules.check(board, changes);
        rules.checkArrangement(board, changes);
        Dashboard made = board.dashboard();
        Revision revision = revision(caller, made.id(), 1, made.createdAt(), requestId, RevisionKind.CREATE, changes);
        boards.insert(board, revision);
        return new Edited(revision, board);
    }

    /** A request that comes again is answered even if the source has gone meanwhile. */
    Edited copy(Caller caller, DashboardId source, String title, @Nullable RequestId requestId) {
        caller.require(Role.EDITOR);
        return repeated.made(caller, null, requestId).orElseGet(() -> copyAnew(caller, source, title, requestId));
    }

    private Edited copyAnew(Caller caller, DashboardId source, String title, @Nullable RequestId requestId) {
        Dashboard original = boards.dashboards()
                .find(caller.tenant(), source)
                .orElseThrow(() -> BelvedereException.notFound("dashboard", source));
        original.require(caller, Right.VIEW);
        return createAnew(caller, Copies.of(boards.load(original), title), requestId);
    }

    Edited delete(Caller caller, DashboardId id, long basedOn, @Nullable RequestId requestId) {
        Head head = boards.lockEvenDeleted(caller.tenant(), id);
        head.dashboard().require(caller, Right.EDIT);
        return repeated.changed(caller, head.dashboard(), Set.of(RevisionKind.DELETE), requestId)
                .orElseGet(() -> deleteAnew(caller, head, basedOn, requestId));
    }

    private Edited deleteAnew(Caller caller, Head head, long basedOn, @Nullable RequestId requestId) {
        DashboardId id = head.dashboard().id();
        if (head.deleted()) {
            throw BelvedereException.notFound("dashboard", id);
        }
        BelvedereException.requireCurrent(
                "dashboard", id, basedOn, head.dashboard().version());
        Revision revision = next(caller, head, requestId, RevisionKind.DELETE);
        Dashboard deleted = head.dashboard().updated(revision.madeAt(), revision.number());
        boards.revisions().append(revision);
        boards.dashboards().delete(deleted, caller.name(), revision.madeAt());
        return new Edited(revision, boards.load(deleted, List.of()));
    }

    Edited undelete(Caller caller, DashboardId id, @Nullable RequestId requestId) {
        Head head = boards.lockEvenDeleted(caller.tenant(), id);
        head.dashboard().require(caller, Right.EDIT);
        return repeated.changed(caller, head.dashboard(), Set.of(RevisionKind.UNDELETE), requestId)
                .orElseGet(() -> undeleteAnew(caller, head, requestId));
    }

    private Edited undeleteAnew(Caller caller, Head head, @Nullable RequestId requestId) {
        DashboardId id = head.dashboard().id();
        if (!head.deleted()) {
            throw new BelvedereException(
                    Problem.CONFLICT, "dashboard " + id + " is not in the trash", Map.of("id", id.toString()));
        }
        Revision revision = next(caller, head, requestId, RevisionKind.UNDELETE);
        Dashboard back = head.dashboard().updated(revision.madeAt(), revision.number());
        boards.revisions().append(revision);
        boards.dashboards().undelete(back);
        return new Edited(revision, boards.load(back));
    }

    private Board board(Caller caller, NewBoard wanted) {
        Instant now = clock.instant();
        DashboardId id = wanted.id() == null ? DashboardId.random() : wanted.id();
        if (boards.dashboards().lock(caller.tenant(), id).isPresent()) {
            throw new BelvedereException(
                    Problem.CONFLICT,
                    "there is a dashboard " + id + " already, perhaps in the trash",
                    Map.of("kind", "dashboard", "id", id.toString()));
        }
        List<Layout> layouts = wanted.layouts().isEmpty()
                ? List.of(Layout.empty(LayoutId.random(), caller.tenant(), id, FIRST_LAYOUT, now, 1))
                : wanted.layouts().stream()
                        .map(layout -> Layout.empty(layout.id(), caller.tenant(), id, layout.name(), now, 1)
                                .withRegions(layout.regions()))
                        .toList();
        DashboardContent content = wanted.content();
        Dashboard dashboard = new Dashboard(id, caller.tenant(), content, Sharing.ownedBy(caller.name()), now, now, 1);
        return Board.of(dashboard, layouts);
    }

    private Revision next(Caller caller, Head head, @Nullable RequestId requestId, RevisionKind kind) {
        return revision(caller, head.dashboard().id(), head.latest() + 1, clock.instant(), requestId, kind, List.of());
    }

    private static Revision revision(
            Caller caller,
            DashboardId id,
            long number,
            Instant madeAt,
            @Nullable RequestId requestId,
            RevisionKind kind,
            List<Change> changes) {
        return new Revision(
                caller.tenant(),
                id,
                number,
                caller.name(),
                madeAt,
                requestId,
                kind,
                null,
                UndoState.NONE,
                null,
                changes);
    }
}
