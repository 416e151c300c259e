package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.Box;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.layout.Placement;
import java.util.List;

/**
 * A row of a dashboard older than the grid. Its panels stand side by side, as wide as their span in twelfths, and break
 * into a further line where they do not fit.
 */
final class OldRow {

    private static final int DEFAULT_HEIGHT = 250;
    private static final int MIN_HEIGHT = 90;
    /** A cell of the grid that came after, with its margin. */
    private static final int PIXELS_PER_CELL = 38;

    private static final int DEFAULT_SPAN = 4;

    private final ForeignObject row;
    private final int top;
    private final boolean headings;
    private final int height;

    private OldRow(ForeignObject row, int top, boolean headings, int height) {
        this.row = row;
        this.top = top;
        this.headings = headings;
        this.height = height;
    }

    static boolean isTitled(ForeignObject row) {
        return row.flag("showTitle", false) || row.flag("collapse", false) || row.has("repeat");
    }

    static OldRow read(ForeignObject row, int top, boolean headings) {
        row.ignore("editable", "titleSize", "title", "showTitle", "id", "scopedVars");
        return new OldRow(row, top, headings, cells(row, DEFAULT_HEIGHT));
    }

    /** Answers the line below it. */
    int place(Panels panels) {
        int line = headings ? panels.addHeading(row, new Box(0, top, Placement.COLUMNS, 1)) : top;
        boolean collapsed = row.flag("collapse", false);
        if (collapsed) {
            row.approximated("collapsed row", "its panels are collapsed regions below the heading");
        }
        int x = 0;
        int lineHeight = 0;
        List<ForeignObject> inner = row.objects("panels");
        for (ForeignObject panel : inner) {
            int width = width(panel);
            if (x + width > Placement.COLUMNS) {
                line += lineHeight;
                x = 0;
                lineHeight = 0;
            }
            int panelHeight = panel.has("height") ? cells(panel, DEFAULT_HEIGHT) : height;
            panels.add(panel, new Box(x, line, width, panelHeight), collapsed);
            x += width;
            lineHeight = Math.max(lineHeight, panelHeight);
        }
        return line + (inner.isEmpty() && !headings ? height : lineHeight);
    }

    private static int width(ForeignObject panel) {
        double span = panel.number("span").filter(twelfths -> twelfths > 0).orElse((double) DEFAULT_SPAN);
        return (int) Math.max(1, Math.min(Placement.COLUMNS, Math.floor(span) * 2));
    }

    /** Of a height in pixels, be it a number or a text such as {@code 250px}. */
    private static int cells(ForeignObject object, int otherwise) {
        Object height = object.value("height");
        Object plain = height instanceof String text ? text.replace("px", "") : height;
        double pixels = ForeignObject.asNumber(plain).orElse((double) otherwise);
        double cells = Math.ceil(Math.max(MIN_HEIGHT, pixels) / PIXELS_PER_CELL);
        return (int) Math.min(Placement.MAX_ROWS, cells);
    }
}
