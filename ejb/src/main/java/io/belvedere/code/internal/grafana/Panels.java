package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.Box;
import io.belvedere.code.internal.foreign.DraftedLayout;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.RegionDraft;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Widget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The panels of a dashboard as regions. A row becomes a heading; what is folded into a row unfolds below it as collapsed
 * regions, and what follows moves down by as much.
 */
final class Panels {

    private static final int MAX_DEPTH = 4;

    private final Widgets widgets;
    private final DraftedLayout layout;

    Panels(Widgets widgets, DraftedLayout layout) {
        this.widgets = widgets;
        this.layout = layout;
    }

    void readGrid(List<ForeignObject> panels) {
        layout.requireRoom(panels.size());
        place(panels, 0, false, 1);
    }

    /** Answers the row below the lowest of them. */
    private int place(List<ForeignObject> panels, int down, boolean collapsed, int depth) {
        int unfolded = down;
        int bottom = 0;
        for (Placed placed : placed(panels)) {
            Box box = placed.box().movedDown(unfolded);
            if (isRow(placed.panel())) {
                int heading = addHeading(placed.panel(), box);
                int end = unfold(placed.panel(), heading, depth);
                unfolded += end - heading;
                bottom = Math.max(bottom, Math.max(end, heading));
            } else {
                add(placed.panel(), box, collapsed);
                bottom = Math.max(bottom, box.bottom());
            }
        }
        return bottom;
    }

    private static List<Placed> placed(List<ForeignObject> panels) {
        List<Placed> placed = new ArrayList<>();
        int bottom =
                panels.stream().mapToInt(panel -> box(panel, 0).bottom()).max().orElse(0);
        for (ForeignObject panel : panels) {
            placed.add(new Placed(panel, box(panel, bottom)));
            if (!panel.has("gridPos")) {
                panel.approximated("position", "it has none and stands below the others");
            }
        }
        placed.sort(Comparator.comparingInt((Placed one) -> one.box().y())
                .thenComparingInt(one -> one.box().x()));
        return placed;
    }

    private int unfold(ForeignObject row, int y, int depth) {
        List<ForeignObject> inner = row.objects("panels");
        if (inner.isEmpty()) {
            return y;
        }
        if (depth >= MAX_DEPTH) {
            row.dropped("panels of a row", "rows stand in rows more than " + MAX_DEPTH + " deep");
            row.ignoreAll();
            return y;
        }
        int top = inner.stream().mapToInt(panel -> box(panel, 0).y()).min().orElse(0);
        boolean folded = row.flag("collapsed", false);
        if (folded) {
            row.approximated("collapsed row", "its panels are collapsed regions below the heading");
        }
        return place(inner, y - top, folded, depth + 1);
    }

    /** The old form: rows of a height in pixels, with panels of a width in twelfths. */
    void readRows(List<ForeignObject> rows) {
        layout.requireRoom(
                rows.stream().mapToInt(row -> row.list("panels").size()).sum());
        boolean headings = rows.stream().anyMatch(OldRow::isTitled);
        int y = layout.bottom();
        for (ForeignObject row : rows) {
            if (row.has("repeatIteration")) {
                row.dropped("row", "Grafana made it of another row when repeating that");
                row.ignoreAll();
            } else {
                y = OldRow.read(row, y, headings).place(this);
            }
        }
    }

    /** A heading as wide as the grid; answers the row below it. A row without a title leaves no trace. */
    int addHeading(ForeignObject row, Box box) {
        Optional<Widget> heading = widgets.heading(row);
        heading.ifPresent(widget ->
                layout.add(new RegionDraft(row.path(), new Box(0, box.y(), Placement.COLUMNS, 1), false, widget)));
        return heading.isPresent() ? box.y() + 1 : box.y();
    }

    void add(ForeignObject panel, Box box, boolean collapsed) {
        widgets.widget(panel).ifPresent(widget -> layout.add(new RegionDraft(panel.path(), box, collapsed, widget)));
    }

    private static boolean isRow(ForeignObject panel) {
        return "row".equals(panel.value("type"));
    }

    /** A panel without a place is put into the row given. */
    private static Box box(ForeignObject panel, int otherwise) {
        if (!panel.has("gridPos")) {
            return new Box(0, otherwise, 12, 9);
        }
        ForeignObject position = panel.object("gridPos");
        position.ignore("static");
        return new Box(
                cells(position, "x", 0), cells(position, "y", 0), cells(position, "w", 12), cells(position, "h", 9));
    }

    private static int cells(ForeignObject position, String member, int otherwise) {
        double cells = position.number(member).orElse((double) otherwise);
        return (int) Math.max(-Placement.MAX_ROWS, Math.min(Placement.MAX_ROWS, Math.rint(cells)));
    }

    private record Placed(ForeignObject panel, Box box) {}
}
