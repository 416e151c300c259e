package io.belvedere.code.internal;

import io.belvedere.layout.Markdown;
import io.belvedere.layout.Queries;
import io.belvedere.layout.Query;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetRules;
import io.belvedere.layout.WidgetType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the widgets of a file. */
record WidgetReader(Markdown markdown, Faults faults) {

    private static final String WIDGET = "widget";
    private static final String CONTENT = "content";

    /** Tells what the rules of widgets find, of each query by itself, since they stop at the first fault. */
    void refuseFaults(Place place) {
        for (Place query : place.items("queries")) {
            String known = WIDGET + ".queries." + query.text("id").orElse("");
            faults.check(query, known, () -> WidgetRules.check(showing(query(query))));
        }
        faults.check(place, WIDGET, () -> check(widget(place)));
    }

    private void check(Widget widget) {
        WidgetRules.check(widget);
        if (widget.type() == WidgetType.TEXT && widget.options().values().get(CONTENT) instanceof String text) {
            markdown.requireSafe(WIDGET + ".options." + CONTENT, text);
        }
    }

    private static Widget showing(Query query) {
        return new Widget(WidgetType.TIME_SERIES, "", "", List.of(query), WidgetOptions.NONE);
    }

    /** Of a part of the file that has no faults. */
    Widget widget(Place place) {
        return new Widget(
                FileShape.widgetType(place.text("type").orElseThrow()),
                place.text("title").orElse(""),
                place.text("description").orElse(""),
                place.items("queries").stream().map(WidgetReader::query).toList(),
                place.member("options")
                        .map(options -> new WidgetOptions(((Node.Mapping) options.node()).plain()))
                        .orElse(WidgetOptions.NONE));
    }

    private static Query query(Place place) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("legend", "");
        json.put("hidden", false);
        json.putAll(((Node.Mapping) place.node()).plain());
        return Queries.fromJson(place.path(), json);
    }
}
