package io.belvedere.code.internal.perses;

import io.belvedere.code.internal.foreign.Box;
import io.belvedere.code.internal.foreign.DraftedLayout;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.RegionDraft;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Widget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The grids of a dashboard, one below the other in one layout. A titled grid has a heading above it. */
final class Grids {

    private static final String PANELS = "#/spec/panels/";

    private final ForeignObject spec;
    private final Widgets widgets;
    private final DraftedLayout layout;
    private final Map<String, Optional<Widget>> known = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    Grids(ForeignObject spec, Widgets widgets, DraftedLayout layout) {
        this.spec = spec;
        this.widgets = widgets;
        this.layout = layout;
    }

    void read() {
        int y = 0;
        for (ForeignObject grid : spec.objects("layouts")) {
            y = read(grid, y);
        }
        ForeignObject panels = spec.object("panels");
        for (String name : panels.names()) {
            if (!shown.contains(name)) {
                panels.drop(name, "panel " + Shown.value(name), "no layout shows it");
                panels.object(name).ignoreAll();
            }
        }
    }

    private int read(ForeignObject grid, int top) {
        String kind = grid.text("kind", "");
        if (!kind.equals("Grid")) {
            grid.dropped("layout of kind " + Shown.value(kind), "only grids are known");
        }
        ForeignObject gridSpec = grid.object("spec");
        ForeignObject display = gridSpec.object("display");
        layout.requireRoom(gridSpec.list("items").size());
        boolean collapsed = display.value("collapse") instanceof Map<?, ?>
                && !display.object("collapse").flag("open", true);
        int below = addHeading(display, top);
        if (collapsed) {
            grid.approximated("collapsed grid", "its panels are collapsed regions below the heading");
        }
        int bottom = below;
        for (ForeignObject item : gridSpec.objects("items")) {
            Box box = box(item).movedDown(below);
            add(item, box, collapsed);
            bottom = Math.max(bottom, box.bottom());
        }
        return bottom;
    }

    private int addHeading(ForeignObject display, int y) {
        Optional<Widget> heading = widgets.heading(display);
        heading.ifPresent(widget ->
                layout.add(new RegionDraft(display.path(), new Box(0, y, Placement.COLUMNS, 1), false, widget)));
        return heading.isPresent() ? y + 1 : y;
    }

    private void add(ForeignObject item, Box box, boolean collapsed) {
        String reference = item.object("content").text("$ref", "");
        String name = reference.startsWith(PANELS)
                ? reference.substring(PANELS.length()).replace("~1", "/").replace("~0", "~")
                : "";
        if (!spec.object("panels").has(name)) {
            item.dropped("item", "it shows " + Shown.value(reference) + ", there is no such panel");
            return;
        }
        shown.add(name);
        ForeignObject panel = spec.object("panels").object(name);
        known.computeIfAbsent(name, first -> widgets.widget(panel))
                .ifPresent(widget -> layout.add(new RegionDraft(item.path(), box, collapsed, widget)));
    }

    private static Box box(ForeignObject item) {
        return new Box(cells(item, "x", 0), cells(item, "y", 0), cells(item, "width", 12), cells(item, "height", 6));
    }

    private static int cells(ForeignObject item, String member, int otherwise) {
        double cells = item.number(member).orElse((double) otherwise);
        return (int) Math.max(-Placement.MAX_ROWS, Math.min(Placement.MAX_ROWS, Math.rint(cells)));
    }
}
