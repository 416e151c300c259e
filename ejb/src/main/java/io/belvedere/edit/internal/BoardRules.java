package io.belvedere.edit.internal;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardRules;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.Board;
import io.belvedere.edit.Change;
import io.belvedere.edit.Changes;
import io.belvedere.edit.Subject;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.Folders;
import io.belvedere.layout.Arrangement;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.LayoutRules;
import io.belvedere.layout.Markdown;
import io.belvedere.layout.Region;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetRules;
import io.belvedere.layout.WidgetType;
import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * The rules that what is written keeps. What was stored under older rules stays readable, so nothing but what an edit
 * changes is checked.
 */
record BoardRules(LayoutLimits limits, Markdown markdown, Folders folders) {

    /** Checks what the changes have made of the board, apart from how its regions lie to each other. */
    void check(Board board, List<Change> changes) {
        for (Subject subject : Changes.subjects(changes)) {
            if (subject instanceof Subject.OfRegion of) {
                layout(board, of.layout())
                        .flatMap(layout -> layout.find(of.region()))
                        .map(Region::widget)
                        .ifPresent(this::check);
            } else if (subject instanceof Subject.OfLayout of) {
                layout(board, of.layout()).ifPresent(LayoutRules::check);
            } else {
                check(board);
            }
        }
        requireLayouts(board);
    }

    /** Refuses regions on top of each other among those that the changes place, and too many of them. */
    void checkArrangement(Board board, List<Change> changes) {
        for (LayoutId id : Changes.layouts(changes)) {
            Layout layout = board.layouts().get(id);
            if (layout != null) {
                Arrangement.requireLegal(layout, Changes.placed(id, changes), limits);
            }
        }
    }

    /** The board with everything pushed down that lies in the way of what the changes place. */
    Board pushingDown(Board board, List<Change> changes) {
        Board pushed = board;
        for (LayoutId id : Changes.layouts(changes)) {
            Layout layout = board.layouts().get(id);
            if (layout != null) {
                Arrangement.requireRoom(layout, limits);
                pushed = pushed.with(Arrangement.pushingDown(layout, Changes.placed(id, changes)));
            }
        }
        return pushed;
    }

    /** Refuses a folder that does not exist, if the changes are about the dashboard itself. */
    void checkFolder(Board board, List<Change> changes) {
        if (Changes.subjects(changes).contains(Subject.dashboard())) {
            checkFolder(board.dashboard());
        }
    }

    /** The content, out of any folder if the one that it was in is gone. */
    DashboardContent withoutLostFolder(TenantId tenant, DashboardContent content) {
        FolderId folder = content.folder();
        return folder == null || folders.exists(tenant, folder) ? content : content.inFolder(null);
    }

    private void check(Widget widget) {
        WidgetRules.check(widget);
        if (widget.type() == WidgetType.TEXT && widget.options().values().get("content") instanceof String content) {
            markdown.requireSafe("widget.options.content", content);
        }
    }

    private void check(Board board) {
        DashboardRules.check(board.dashboard().content());
        checkFolder(board.dashboard());
    }

    private void checkFolder(Dashboard dashboard) {
        FolderId folder = dashboard.content().folder();
        if (folder != null && !folders.exists(dashboard.tenant(), folder)) {
            throw BelvedereException.invalid("folder", folder + " does not exist");
        }
    }

    private static Optional<Layout> layout(Board board, LayoutId id) {
        return Optional.ofNullable(board.layouts().get(id));
    }

    private void requireLayouts(Board board) {
        int layouts = board.layouts().size();
        if (layouts > limits.maxLayouts()) {
            throw BelvedereException.overLimit(
                    "layouts",
                    limits.maxLayouts(),
                    "dashboard " + board.dashboard().id() + " would have " + layouts + " layouts, at most "
                            + limits.maxLayouts() + " are allowed");
        }
    }
}
