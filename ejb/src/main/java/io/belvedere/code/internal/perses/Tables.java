package io.belvedere.code.internal.perses;

import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.WidgetDraft;
import io.belvedere.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The spec of a table. */
final class Tables {

    private static final int MAX_LINE = 100;
    private static final int MAX_COLUMNS = 100;

    private Tables() {}

    static void read(ForeignObject spec, WidgetDraft draft) {
        List<Object> columns = new ArrayList<>();
        Optional<Object> sort = Optional.empty();
        for (ForeignObject column : spec.objects("columnSettings")) {
            String name = FittedText.of(column, "name", MAX_LINE);
            if (name.isEmpty() || columns.size() == MAX_COLUMNS) {
                column.dropped("column", "it has no name, or there are too many");
                column.ignoreAll();
                continue;
            }
            columns.add(column(column, name));
            sort = sort.or(() -> sort(column, name));
        }
        draft.option(spec, "columnSettings", "columns", Optional.of(columns).filter(list -> !list.isEmpty()));
        draft.option(spec, "columnSettings", "sort", sort);
        cells(spec);
        for (ForeignObject transform : spec.objects("transforms")) {
            transform.dropped(
                    "transform " + Shown.value(transform.text("kind", "")), "data are drawn as queries answer");
            transform.ignoreAll();
        }
        spec.ignore("density");
        spec.ignoreIf("defaultColumnWidth", "auto");
        spec.ignoreIf("defaultColumnHeight", "auto");
        spec.ignoreIf("defaultColumnHidden", false);
        spec.ignoreIf("enableFiltering", false);
        spec.ignoreIf("pagination", true);
    }

    private static Map<String, @Nullable Object> column(ForeignObject column, String name) {
        Map<String, @Nullable Object> option = new LinkedHashMap<>();
        option.put("name", name);
        String header = FittedText.of(column, "header", MAX_LINE);
        if (!header.isEmpty()) {
            option.put("title", header);
        }
        if (column.value("format") instanceof Map<?, ?>) {
            ForeignObject format = column.object("format");
            Format.unit(format).ifPresent(unit -> option.put("unit", unit));
            format.number("decimalPlaces")
                    .ifPresent(places -> option.put("decimals", Math.max(0, Math.min(12, Math.rint(places)))));
            format.ignore("shortValues");
        }
        if (!"auto".equals(column.value("width"))) {
            column.number("width")
                    .ifPresent(width -> option.put("width", Math.max(20, Math.min(2_000, Math.rint(width)))));
        }
        if (column.flag("hide", false)) {
            option.put("hidden", true);
        }
        column.ignoreIf("align", "left");
        column.ignore("enableSorting", "sort");
        return option;
    }

    private static Optional<Object> sort(ForeignObject column, String name) {
        return column.text("sort")
                .map(direction -> JsonObject.with(
                        "column", name, "direction", direction.equals("desc") ? "descending" : "ascending"));
    }

    /** Cells that are coloured by conditions. */
    private static void cells(ForeignObject spec) {
        List<ForeignObject> cells = spec.objects("cellSettings");
        if (!cells.isEmpty()) {
            spec.drop("cellSettings", cells.size() + " cell settings", "cells are coloured by thresholds");
            cells.forEach(ForeignObject::ignoreAll);
        }
    }
}
