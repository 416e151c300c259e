package io.belvedere.code.internal.foreign;

import io.belvedere.code.ImportTarget;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Variable;
import io.belvedere.layout.Arrangement;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers regions of one layout and then places them from top to bottom: what lies on another moves down. */
public final class DraftedLayout {

    private static final Comparator<RegionDraft> READING_ORDER = Comparator.comparingInt(
                    (RegionDraft draft) -> draft.box().y())
            .thenComparingInt(draft -> draft.box().x());

    private final ImportTarget target;
    private final ImportReport report;
    private final List<RegionDraft> drafts = new ArrayList<>();

    public DraftedLayout(ImportTarget target, ImportReport report) {
        this.target = target;
        this.report = report;
    }

    /** Refuses one region more than a layout may have. */
    public void add(RegionDraft draft) {
        requireRoom(drafts.size() + 1);
        drafts.add(draft);
    }

    /** Refuses a file before its panels are read, if their number alone is too high. */
    public void requireRoom(int regions) {
        int max = target.limits().maxRegions();
        if (regions > max) {
            throw BelvedereException.overLimit(
                    "regions", max, "the dashboard has more than " + max + " panels, at most " + max + " are allowed");
        }
    }

    /** The row below the lowest region so far. */
    public int bottom() {
        return drafts.stream().mapToInt(draft -> draft.box().bottom()).max().orElse(0);
    }

    /** The variables are those that queries can mention. */
    public Layout named(String name, List<Variable> variables) {
        UnknownVariables unknown = new UnknownVariables(variables);
        drafts.forEach(draft -> unknown.note(draft, report));
        Layout layout = Layout.empty(LayoutId.random(), target.tenant(), target.dashboard(), name, target.at(), 1);
        for (RegionDraft draft : drafts.stream().sorted(READING_ORDER).toList()) {
            layout = placed(layout, draft);
        }
        return layout;
    }

    private Layout placed(Layout layout, RegionDraft draft) {
        if (!draft.box().isOnGrid()) {
            report.approximated(draft.path(), "position", "moved and cut to fit the grid of 24 columns");
        }
        Placement wanted = draft.box().onGrid();
        Optional<Placement> free = freePlace(layout, wanted);
        if (free.isEmpty()) {
            report.dropped(draft.path(), "panel", "no place is left above row " + Placement.MAX_ROWS);
            return layout;
        }
        Placement placement = free.get();
        if (!placement.equals(wanted)) {
            report.approximated(
                    draft.path(),
                    "position",
                    "moved down from row " + wanted.y() + " to row " + placement.y() + ", it lay on another panel");
        }
        return layout.with(
                new Region(RegionId.random(), placement, layout.nextOrder(), false, draft.collapsed(), draft.widget()));
    }

    private static Optional<Placement> freePlace(Layout layout, Placement wanted) {
        try {
            return Optional.of(Arrangement.freePlace(layout, wanted));
        } catch (BelvedereException offTheGrid) {
            return Optional.empty();
        }
    }
}
