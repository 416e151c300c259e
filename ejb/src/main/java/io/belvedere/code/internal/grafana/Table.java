package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.WidgetDraft;
import io.belvedere.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The panels {@code table} and {@code table-old}. */
final class Table {

    private static final int MAX_LINE = 100;
    private static final Map<String, String> COLOURING = Map.of(
            "auto", "none",
            "color-text", "text",
            "color-background", "background",
            "color-background-solid", "background");

    private Table() {}

    static void read(ForeignObject panel, WidgetDraft draft) {
        rows(panel, draft);
        ForeignObject custom = panel.object("fieldConfig").object("defaults").object("custom");
        ForeignObject cells = custom.object("cellOptions");
        cells.ignore("mode", "applyToRow");
        draft.option(cells, "type", "colouring", Words.of(cells, "type", COLOURING));
        draft.option(custom, "displayMode", "colouring", Words.of(custom, "displayMode", COLOURING));
        custom.ignoreIf("align", "auto");
        custom.ignoreIf("inspect", false);
        custom.ignoreIf("filterable", false);
        ForeignObject options = panel.object("options");
        options.ignore("cellHeight", "frameIndex");
        options.ignoreIf("showHeader", true);
        options.ignoreIf("showTypeIcons", false);
        ForeignObject footer = options.object("footer");
        if (!footer.flag("show", false)) {
            footer.ignoreAll();
        }
        sort(options, draft);
    }

    static void readOld(ForeignObject panel, WidgetDraft draft) {
        rows(panel, draft);
        draft.option(panel, "pageSize", "pageSize", panel.number("pageSize").map(Math::rint));
        panel.ignore("scroll", "fontSize", "filterNull", "columns");
        panel.ignoreIf("showHeader", true);
        panel.ignoreIf("transform", "table");
    }

    /** A table of instant answers has a row for each series, one of ranges a row for each point. */
    private static void rows(ForeignObject panel, WidgetDraft draft) {
        List<ForeignObject> targets = panel.objects("targets");
        boolean ranges = !targets.isEmpty()
                && targets.stream().noneMatch(target -> Boolean.TRUE.equals(target.value("instant")));
        draft.option(panel, "targets", "rows", ranges ? "samples" : "latest");
    }

    private static void sort(ForeignObject options, WidgetDraft draft) {
        List<ForeignObject> sorts = options.objects("sortBy");
        for (int i = 1; i < sorts.size(); i++) {
            sorts.get(i).dropped("sort", "rows are sorted by one column");
            sorts.get(i).ignoreAll();
        }
        sorts.stream().findFirst().ifPresent(sort -> {
            String column = FittedText.of(sort, "displayName", MAX_LINE);
            String direction = sort.flag("desc", false) ? "descending" : "ascending";
            Optional<Object> option = column.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JsonObject.with("column", column, "direction", direction));
            draft.option(options, "sortBy", "sort", option);
        });
    }
}
