package io.belvedere.edit.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.Board;
import io.belvedere.edit.Command;
import io.belvedere.edit.Edit;
import io.belvedere.edit.Edited;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.RegionCommand;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.RevisionKind;
import io.belvedere.edit.UndoConflicts;
import io.belvedere.layout.Placement;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One board over in-memory stores, and two people, Ann and Bob, who edit it. */
final class Workshop {

    static final TenantId TENANT = new TenantId("acme");
    static final Caller ANN = new Caller(TENANT, "ann", Role.EDITOR);
    static final Caller BOB = new Caller(TENANT, "bob", Role.EDITOR);

    final InMemoryBoards stores = new InMemoryBoards(InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z")));
    final DashboardId dashboard;
    final LayoutId layout;

    Workshop() {
        Edited made = stores.maker.create(ANN, NewBoard.titled("Board", ""), null);
        dashboard = made.board().dashboard().id();
        layout = made.board().layouts().keySet().iterator().next();
    }

    Edited edit(Caller caller, long version, Command... commands) {
        return edit(caller, version, Overlap.REFUSE, null, commands);
    }

    Edited edit(Caller caller, long version, Overlap overlap, @Nullable RequestId request, Command... commands) {
        return stores.editor.edit(
                caller, new Edit(dashboard, version, request, overlap, List.of(commands)), RevisionKind.EDIT);
    }

    Edited undo(Caller caller) {
        return stores.steps.undo(caller, dashboard, UndoConflicts.REFUSE, null);
    }

    Edited undoSkipping(Caller caller) {
        return stores.steps.undo(caller, dashboard, UndoConflicts.SKIP, null);
    }

    Edited redo(Caller caller) {
        return stores.steps.redo(caller, dashboard, UndoConflicts.REFUSE, null);
    }

    Board board() {
        Dashboard found = stores.dashboards.find(TENANT, dashboard).orElseThrow();
        return stores.boards.load(found);
    }

    long latest() {
        return stores.dashboards.lock(TENANT, dashboard).orElseThrow().latest();
    }

    /** A region that somebody added on the latest version. */
    RegionId region(int x, int y, int width, int height) {
        RegionId id = RegionId.random();
        edit(ANN, latest(), add(id, x, y, width, height));
        return id;
    }

    RegionCommand.Add add(RegionId id, int x, int y, int width, int height) {
        return new RegionCommand.Add(
                layout,
                id,
                new Placement(x, y, width, height),
                new Widget(WidgetType.STAT, "", "", List.of(), WidgetOptions.NONE));
    }
}
