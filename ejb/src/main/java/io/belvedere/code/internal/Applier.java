package io.belvedere.code.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.code.BoardFile;
import io.belvedere.code.DashboardCodeService.Applied;
import io.belvedere.code.DashboardCodeService.Run;
import io.belvedere.code.internal.OwnIds.Unknown;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.Head;
import io.belvedere.dashboard.Right;
import io.belvedere.edit.Board;
import io.belvedere.edit.DashboardCommand.Become;
import io.belvedere.edit.Edit;
import io.belvedere.edit.EditConflictException;
import io.belvedere.edit.EditService;
import io.belvedere.edit.Edited;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.RequestId;
import io.belvedere.folder.FolderId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Layouts;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.transaction.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes boards what files say. A file is compared with the board while that is locked, so that a file without a version
 * is never refused because somebody else edits, and one that changes nothing makes no revision.
 */
record Applier(
        Dashboards dashboards,
        Layouts layouts,
        EditService edits,
        FolderTree folders,
        Planner planner,
        Transactions transactions) {

    Applied apply(Caller caller, BoardFile file, Run run, @Nullable RequestId requestId) {
        return switch (run) {
            case REAL -> applyWithIds(caller, file, requestId);
            case TRIAL -> transactions.reading(() -> applied(plan(caller, file, Right.EDIT)));
        };
    }

    /** Ids of parts that other boards have are seen only when these parts are stored. */
    private Applied applyWithIds(Caller caller, BoardFile file, @Nullable RequestId requestId) {
        try {
            return transactions.editing(() -> applyLocked(caller, file, Unknown.STAYS, requestId));
        } catch (EditConflictException conflict) {
            throw conflict;
        } catch (BelvedereException refused) {
            if (refused.problem() != Problem.CONFLICT || transactions.isUnderWay()) {
                throw refused;
            }
            return transactions.editing(() -> applyLocked(caller, file, Unknown.BECOMES_OWN, requestId));
        }
    }

    /** What applying would change, for whoever may see that. */
    Plan plan(Caller caller, BoardFile file, Right right) {
        Optional<Dashboard> found = dashboards.find(caller.tenant(), file.id());
        return plan(caller, file, found, right, Unknown.STAYS);
    }

    /** The board as a file. */
    BoardFile file(Caller caller, DashboardId id) {
        Dashboard dashboard =
                dashboards.find(caller.tenant(), id).orElseThrow(() -> BelvedereException.notFound("dashboard", id));
        dashboard.require(caller, Right.VIEW);
        Board board = board(dashboard);
        return new BoardFile(
                id,
                folders.names(caller, dashboard.content().folder()),
                Plan.version(board),
                dashboard.content().inFolder(null),
                List.copyOf(board.layouts().values()));
    }

    private Board board(Dashboard dashboard) {
        DashboardId id = dashboard.id();
        List<Layout> found =
                layouts.ofDashboards(dashboard.tenant(), List.of(id)).getOrDefault(id, List.of());
        return Board.of(dashboard, found);
    }

    private Applied applyLocked(Caller caller, BoardFile file, Unknown unknown, @Nullable RequestId requestId) {
        Optional<Head> head = dashboards.lock(caller.tenant(), file.id());
        if (head.isPresent() && head.get().deleted()) {
            throw inTrash(file.id());
        }
        // Whether there is anything to do is asked before a folder is made.
        Plan plan = plan(caller, file, head.map(Head::dashboard), Right.EDIT, unknown);
        if (plan.changes().isEmpty()) {
            return applied(plan);
        }
        FolderId folder = file.folder().isEmpty() ? null : folders.make(caller, file.folder());
        DashboardContent content = plan.after().dashboard().content().inFolder(folder);
        List<Layout> wanted = List.copyOf(plan.after().layouts().values());
        Edited edited = head.isEmpty()
                ? edits.create(caller, new NewBoard(file.id(), content, wanted), requestId)
                : edits.edit(caller, edit(file, head.get(), requestId, new Become(content, wanted)));
        return new Applied(file.id(), edited.revision().number(), plan.before().isEmpty(), true, plan.lines());
    }

    private Plan plan(Caller caller, BoardFile file, Optional<Dashboard> found, Right right, Unknown unknown) {
        found.ifPresentOrElse(dashboard -> dashboard.require(caller, right), () -> {
            if (right != Right.VIEW) {
                caller.require(Role.EDITOR);
            }
        });
        Optional<Board> before = found.map(this::board);
        return planner.plan(caller, new OwnIds(before, unknown).in(file), before, planner.folder(caller, file));
    }

    private static Edit edit(BoardFile file, Head head, @Nullable RequestId requestId, Become become) {
        Long version = file.version();
        long basedOn = version == null ? head.latest() : version;
        return new Edit(file.id(), basedOn, requestId, Overlap.REFUSE, List.of(become));
    }

    private static Applied applied(Plan plan) {
        boolean changed = !plan.changes().isEmpty();
        return new Applied(plan.file().id(), plan.version(), plan.before().isEmpty(), changed, plan.lines());
    }

    private static BelvedereException inTrash(DashboardId id) {
        return new BelvedereException(
                Problem.CONFLICT,
                "dashboard " + id + " lies in the trash; take it out before a file is applied to it",
                Map.of("kind", "dashboard", "id", id.toString()));
    }
}
