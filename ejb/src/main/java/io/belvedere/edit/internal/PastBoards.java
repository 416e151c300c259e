package io.belvedere.edit.internal;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Right;
import io.belvedere.edit.Board;
import io.belvedere.edit.Change;
import io.belvedere.edit.Changes;
import io.belvedere.edit.DashboardCommand;
import io.belvedere.edit.Difference;
import io.belvedere.edit.DifferenceText;
import io.belvedere.edit.Edit;
import io.belvedere.edit.Edited;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.Revision;
import io.belvedere.edit.RevisionKind;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Boards as they were: the present one, with the revisions since then taken back. */
record PastBoards(BoardStore boards, BoardRules rules, BoardEditor editor) {

    /** What is stored elsewhere may have gone since: a board whose folder was deleted comes to lie in none. */
    Edited restore(Caller caller, DashboardId id, long basedOn, long number, @Nullable RequestId requestId) {
        boards.lock(caller.tenant(), id);
        Board past = at(caller, id, number);
        DashboardContent content =
                rules.withoutLostFolder(caller.tenant(), past.dashboard().content());
        DashboardCommand.Become become =
                new DashboardCommand.Become(content, List.copyOf(past.layouts().values()));
        return editor.edit(
                caller, new Edit(id, basedOn, requestId, Overlap.REFUSE, List.of(become)), RevisionKind.RESTORE);
    }

    Board at(Caller caller, DashboardId id, long number) {
        Dashboard dashboard = viewable(caller, id);
        Board board = boards.load(dashboard);
        return back(board, number, since(dashboard, number));
    }

    Difference difference(Caller caller, DashboardId id, long from, long to) {
        Dashboard dashboard = viewable(caller, id);
        long earlier = Math.min(from, to);
        List<Revision> since = since(dashboard, earlier);
        Board present = boards.load(dashboard);
        Board one = back(present, from, since);
        Board other = back(present, to, since);
        List<Change> changes = Changes.between(one, other);
        return new Difference(from, to, changes, DifferenceText.lines(one, other, changes));
    }

    private List<Revision> since(Dashboard dashboard, long number) {
        requireKnown(dashboard, number);
        return boards.revisions().between(dashboard.tenant(), dashboard.id(), number, Long.MAX_VALUE);
    }

    private void requireKnown(Dashboard dashboard, long number) {
        if (boards.revisions().find(dashboard.tenant(), dashboard.id(), number).isEmpty()) {
            throw BelvedereException.notFound("revision", number);
        }
    }

    private Dashboard viewable(Caller caller, DashboardId id) {
        Dashboard dashboard = boards.dashboards()
                .find(caller.tenant(), id)
                .orElseThrow(() -> BelvedereException.notFound("dashboard", id));
        dashboard.require(caller, Right.VIEW);
        return dashboard;
    }

    /** The board without the revisions after {@code number}, which are oldest first. */
    private Board back(Board board, long number, List<Revision> since) {
        if (since.stream().noneMatch(revision -> revision.number() > number)) {
            requireKnown(board.dashboard(), number);
        }
        List<Change> backwards = new ArrayList<>();
        for (int index = since.size() - 1; index >= 0 && since.get(index).number() > number; index--) {
            backwards.addAll(Changes.inverse(since.get(index).changes()));
        }
        return Changes.apply(board, backwards);
    }
}
