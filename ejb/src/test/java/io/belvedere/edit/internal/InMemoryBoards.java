package io.belvedere.edit.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.InMemoryDashboards;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Right;
import io.belvedere.dashboard.Trashed;
import io.belvedere.edit.Board;
import io.belvedere.edit.Difference;
import io.belvedere.edit.Edit;
import io.belvedere.edit.EditService;
import io.belvedere.edit.Edited;
import io.belvedere.edit.HistoryService;
import io.belvedere.edit.InMemoryRevisions;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.Revision;
import io.belvedere.edit.RevisionKind;
import io.belvedere.edit.UndoConflicts;
import io.belvedere.folder.InMemoryFolders;
import io.belvedere.layout.InMemoryLayouts;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The services of boards over in-memory stores: the very editing of the server, without its transactions. A refused edit
 * leaves everything as it was, because what can be refused is checked before anything is stored.
 */
public final class InMemoryBoards {

    public final InMemoryDashboards dashboards = new InMemoryDashboards();
    public final InMemoryLayouts layouts;
    public final InMemoryRevisions revisions = new InMemoryRevisions(dashboards);
    public final InMemoryFolders folders = new InMemoryFolders(dashboards::countIn);

    final BoardStore boards;
    final BoardEditor editor;
    final BoardMaker maker;
    final UndoSteps steps;
    final PastBoards past;

    public InMemoryBoards(InstantSource clock) {
        folders.whenDeleted(dashboards::freeTrash);
        layouts = new InMemoryLayouts(dashboards, clock);
        boards = new BoardStore(dashboards, layouts, revisions);
        BoardRules rules = new BoardRules(LayoutLimits.DEFAULTS, new CommonMarkdown(), folders);
        RepeatedRequests repeated = new RepeatedRequests(boards);
        editor = new BoardEditor(boards, rules, repeated, clock);
        maker = new BoardMaker(boards, rules, repeated, clock);
        steps = new UndoSteps(boards, rules, repeated, clock);
        past = new PastBoards(boards, rules, editor);
    }

    public DashboardService dashboardService() {
        return new Reading();
    }

    public LayoutService layoutService() {
        return new ReadingLayouts(new Reading());
    }

    public EditService editService() {
        return new Editing();
    }

    public HistoryService historyService() {
        return new Remembering(new Reading());
    }

    private final class Reading implements DashboardService {

        @Override
        public Dashboard get(Caller caller, DashboardId id) {
            caller.require(Role.VIEWER);
            Dashboard dashboard = dashboards
                    .find(caller.tenant(), id)
                    .orElseThrow(() -> BelvedereException.notFound("dashboard", id));
            dashboard.require(caller, Right.VIEW);
            return dashboard;
        }

        @Override
        public Map<DashboardId, Dashboard> getAll(Caller caller, Collection<DashboardId> ids) {
            Map<DashboardId, Dashboard> visible = new LinkedHashMap<>(dashboards.findAll(caller.tenant(), ids));
            visible.values()
                    .removeIf(dashboard -> dashboard.sharing().rightOf(caller).isEmpty());
            return visible;
        }

        @Override
        public Page<Dashboard> search(Caller caller, DashboardQuery query, PageRequest page) {
            return dashboards.search(caller.tenant(), query.seenBy(DashboardQuery.Viewer.of(caller)), page);
        }

        @Override
        public Page<Trashed> trash(Caller caller, PageRequest page) {
            caller.require(Role.EDITOR);
            return dashboards.trash(caller.tenant(), DashboardQuery.Viewer.of(caller), page);
        }
    }

    private final class ReadingLayouts implements LayoutService {

        private final DashboardService visible;

        ReadingLayouts(DashboardService visible) {
            this.visible = visible;
        }

        @Override
        public Layout get(Caller caller, LayoutId id) {
            Layout layout =
                    layouts.find(caller.tenant(), id).orElseThrow(() -> BelvedereException.notFound("layout", id));
            visible.get(caller, layout.dashboard());
            return layout;
        }

        @Override
        public Map<DashboardId, List<Layout>> ofDashboards(Caller caller, Collection<DashboardId> ids) {
            Map<DashboardId, List<Layout>> answer = new LinkedHashMap<>(layouts.ofDashboards(
                    caller.tenant(), visible.getAll(caller, ids).keySet()));
            ids.forEach(id -> answer.putIfAbsent(id, List.of()));
            return answer;
        }

        @Override
        public List<Layout> with(Caller caller, Collection<UUID> ids) {
            return ofDashboards(caller, layouts.dashboardsWith(caller.tenant(), ids)).values().stream()
                    .flatMap(List::stream)
                    .filter(layout -> layout.hasAny(ids))
                    .toList();
        }
    }

    private final class Editing implements EditService {

        @Override
        public synchronized Edited create(Caller caller, NewBoard board, @Nullable RequestId requestId) {
            return maker.create(caller, board, requestId);
        }

        @Override
        public synchronized Edited copy(
                Caller caller, DashboardId source, String title, @Nullable RequestId requestId) {
            return maker.copy(caller, source, title, requestId);
        }

        @Override
        public synchronized Edited edit(Caller caller, Edit edit) {
            return editor.edit(caller, edit, RevisionKind.EDIT);
        }

        @Override
        public synchronized Edited undo(
                Caller caller, DashboardId dashboard, UndoConflicts conflicts, @Nullable RequestId requestId) {
            return steps.undo(caller, dashboard, conflicts, requestId);
        }

        @Override
        public synchronized Edited redo(
                Caller caller, DashboardId dashboard, UndoConflicts conflicts, @Nullable RequestId requestId) {
            return steps.redo(caller, dashboard, conflicts, requestId);
        }

        @Override
        public synchronized Edited restore(
                Caller caller, DashboardId dashboard, long basedOn, long number, @Nullable RequestId requestId) {
            return past.restore(caller, dashboard, basedOn, number, requestId);
        }

        @Override
        public synchronized Edited delete(
                Caller caller, DashboardId dashboard, long basedOn, @Nullable RequestId requestId) {
            return maker.delete(caller, dashboard, basedOn, requestId);
        }

        @Override
        public synchronized Edited undelete(Caller caller, DashboardId dashboard, @Nullable RequestId requestId) {
            return maker.undelete(caller, dashboard, requestId);
        }
    }

    private final class Remembering implements HistoryService {

        private final DashboardService visible;

        Remembering(DashboardService visible) {
            this.visible = visible;
        }

        @Override
        public Page<Revision> revisions(Caller caller, DashboardId dashboard, PageRequest page) {
            visible.get(caller, dashboard);
            return revisions.page(caller.tenant(), dashboard, false, page);
        }

        @Override
        public Page<Revision> namedRevisions(Caller caller, DashboardId dashboard, PageRequest page) {
            visible.get(caller, dashboard);
            return revisions.page(caller.tenant(), dashboard, true, page);
        }

        @Override
        public Revision revision(Caller caller, DashboardId dashboard, long number) {
            visible.get(caller, dashboard);
            return revisions
                    .find(caller.tenant(), dashboard, number)
                    .orElseThrow(() -> BelvedereException.notFound("revision", number));
        }

        @Override
        public Revision name(Caller caller, DashboardId dashboard, long number, @Nullable String name) {
            visible.get(caller, dashboard).require(caller, Right.EDIT);
            revisions.name(revision(caller, dashboard, number), name);
            return revision(caller, dashboard, number);
        }

        @Override
        public Difference difference(Caller caller, DashboardId dashboard, long from, long to) {
            return past.difference(caller, dashboard, from, to);
        }

        @Override
        public Board boardAt(Caller caller, DashboardId dashboard, long number) {
            return past.at(caller, dashboard, number);
        }
    }
}
