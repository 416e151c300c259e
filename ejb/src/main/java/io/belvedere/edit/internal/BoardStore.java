package io.belvedere.edit.internal;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.Head;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.Board;
import io.belvedere.edit.Change;
import io.belvedere.edit.Changes;
import io.belvedere.edit.Revision;
import io.belvedere.edit.Revisions;
import io.belvedere.edit.Subject;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Layouts;
import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Boards in the stores of their parts. Whoever writes holds the lock of the dashboard. */
record BoardStore(Dashboards dashboards, Layouts layouts, Revisions revisions) {

    /** The dashboard under lock, unless it lies in the trash. */
    Head lock(TenantId tenant, DashboardId id) {
        Head head = lockEvenDeleted(tenant, id);
        if (head.deleted()) {
            throw BelvedereException.notFound("dashboard", id);
        }
        return head;
    }

    Head lockEvenDeleted(TenantId tenant, DashboardId id) {
        return dashboards.lock(tenant, id).orElseThrow(() -> BelvedereException.notFound("dashboard", id));
    }

    /** The whole board. */
    Board load(Dashboard dashboard) {
        return Board.of(
                dashboard,
                layouts.ofDashboards(dashboard.tenant(), List.of(dashboard.id()))
                        .getOrDefault(dashboard.id(), List.of()));
    }

    /** The board with those of the layouts that exist. */
    Board load(Dashboard dashboard, Collection<LayoutId> ids) {
        List<Layout> found = new ArrayList<>();
        for (LayoutId id : ids) {
            layouts.find(dashboard.tenant(), id)
                    .filter(layout -> layout.dashboard().equals(dashboard.id()))
                    .ifPresent(found::add);
        }
        return Board.of(dashboard, found);
    }

    /** Stores a board for the first time. */
    void insert(Board board, Revision revision) {
        dashboards.insert(board.dashboard());
        board.layouts().values().forEach(layouts::insert);
        revisions.append(revision);
    }

    /** Stores what the revision changed; answers the board with the versions that it has now. */
    Board update(Board before, Board after, Revision revision) {
        long number = revision.number();
        Set<Subject> subjects = Changes.subjects(revision.changes());
        Set<LayoutId> changed = Changes.layouts(revision.changes());
        boolean ownFields = subjects.contains(Subject.dashboard());
        Dashboard dashboard = after.dashboard()
                .updated(
                        revision.madeAt(),
                        ownFields ? number : before.dashboard().version());
        revisions.append(revision);
        if (ownFields) {
            dashboards.update(dashboard);
        }
        before.layouts().forEach((id, layout) -> {
            if (!after.layouts().containsKey(id)) {
                layouts.delete(layout);
            }
        });
        Board stored = after.with(dashboard);
        for (LayoutId id : changed) {
            Layout layout = after.layouts().get(id);
            if (layout != null) {
                stored = stored.with(write(before, layout.atVersion(number)));
            }
        }
        return stored;
    }

    /** What stands of the board that a revision is about. */
    Board loadFor(Dashboard dashboard, List<Change> changes) {
        return load(dashboard, Changes.layouts(changes));
    }

    private Layout write(Board before, Layout layout) {
        if (before.layouts().containsKey(layout.id())) {
            layouts.update(layout);
        } else {
            layouts.insert(layout);
        }
        return layout;
    }
}
