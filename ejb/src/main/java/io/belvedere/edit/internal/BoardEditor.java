package io.belvedere.edit.internal;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Head;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Right;
import io.belvedere.edit.Board;
import io.belvedere.edit.Change;
import io.belvedere.edit.Changes;
import io.belvedere.edit.Command;
import io.belvedere.edit.Commands;
import io.belvedere.edit.DashboardCommand;
import io.belvedere.edit.Edit;
import io.belvedere.edit.Edited;
import io.belvedere.edit.Merging;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.Revision;
import io.belvedere.edit.RevisionKind;
import io.belvedere.edit.Subject;
import io.belvedere.edit.UndoState;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Edits boards, within a transaction that somebody else has begun. An edit is first done as if nobody else were about;
 * what that changes is then compared with what others have changed since the edit's version; only then are overlaps
 * resolved. So an edit conflicts by what was asked for, never by what was pushed out of its way.
 */
record BoardEditor(BoardStore boards, BoardRules rules, RepeatedRequests repeated, InstantSource clock) {

    Edited edit(Caller caller, Edit edit, RevisionKind kind) {
        Head head = boards.lock(caller.tenant(), edit.dashboard());
        head.dashboard().require(caller, rightFor(edit.commands()));
        return repeated.changed(caller, head.dashboard(), kinds(edit, kind), edit.requestId())
                .orElseGet(() -> editAnew(caller, edit, kind, head));
    }

    /** What the same edit may have been before. One that says what the board is to be makes a board that is not there. */
    private static Set<RevisionKind> kinds(Edit edit, RevisionKind kind) {
        boolean whole = edit.commands().stream().anyMatch(DashboardCommand.Become.class::isInstance);
        return kind == RevisionKind.EDIT && whole ? EnumSet.of(kind, RevisionKind.CREATE) : EnumSet.of(kind);
    }

    private Edited editAnew(Caller caller, Edit edit, RevisionKind kind, Head head) {
        requireKnownVersion(edit, head);
        Board before = load(head.dashboard(), edit.commands());
        Board asked = asked(before, edit, head);
        List<Change> mine = Changes.between(before, asked);
        if (mine.isEmpty()) {
            return unchanged(before, head);
        }
        requireNoConflict(edit, head, mine);
        rules.check(asked, mine);
        Board after = edit.overlap() == Overlap.PUSH_DOWN ? rules.pushingDown(asked, mine) : asked;
        List<Change> all = edit.overlap() == Overlap.PUSH_DOWN ? Changes.between(before, after) : mine;
        rules.checkArrangement(after, all);
        boards.revisions().discardUndone(caller.tenant(), head.dashboard().id(), caller.name());
        Revision revision = new Revision(
                caller.tenant(),
                head.dashboard().id(),
                head.latest() + 1,
                caller.name(),
                clock.instant(),
                edit.requestId(),
                kind,
                null,
                UndoState.DONE,
                null,
                all);
        return new Edited(revision, boards.update(before, after, revision));
    }

    private Board load(Dashboard dashboard, List<? extends Command> commands) {
        Optional<Set<LayoutId>> layouts = Commands.layouts(commands);
        return layouts.isEmpty() ? boards.load(dashboard) : boards.load(dashboard, layouts.get());
    }

    private Board asked(Board before, Edit edit, Head head) {
        try {
            return Commands.apply(before, edit.commands(), clock.instant());
        } catch (BelvedereException refusal) {
            if (refusal.problem() == Problem.NOT_FOUND) {
                requireNotGone(before, edit, head);
            }
            throw refusal;
        }
    }

    /** What is not there may have been there on the version that the edit was made on: then that is a conflict. */
    private void requireNotGone(Board board, Edit edit, Head head) {
        Set<Subject> missing = Commands.targets(edit.commands()).stream()
                .flatMap(subject -> Subject.withContainer(subject).stream())
                .filter(subject -> !Changes.has(board, subject))
                .collect(Collectors.toSet());
        Merging.requireNotGone(missing, since(edit.dashboard(), edit.basedOn(), head, missing));
    }

    private void requireNoConflict(Edit edit, Head head, List<Change> mine) {
        Merging.requireNoConflict(mine, since(edit.dashboard(), edit.basedOn(), head, Changes.subjects(mine)));
    }

    private List<Revision> since(DashboardId dashboard, long version, Head head, Collection<Subject> subjects) {
        return version == head.latest()
                ? List.of()
                : boards.revisions().since(head.dashboard().tenant(), dashboard, version, subjects);
    }

    private Edited unchanged(Board board, Head head) {
        return new Edited(latest(head), board);
    }

    private Revision latest(Head head) {
        Dashboard dashboard = head.dashboard();
        return boards.revisions()
                .find(dashboard.tenant(), dashboard.id(), head.latest())
                .orElseThrow(() -> BelvedereException.notFound("revision", head.latest()));
    }

    private static void requireKnownVersion(Edit edit, Head head) {
        if (edit.basedOn() < 0 || edit.basedOn() > head.latest()) {
            throw BelvedereException.invalid(
                    "version",
                    edit.basedOn() + " is none of dashboard " + edit.dashboard() + ", whose latest is "
                            + head.latest());
        }
    }

    private static Right rightFor(List<? extends Command> commands) {
        return Commands.changeSharing(commands) ? Right.ADMINISTER : Right.EDIT;
    }
}
