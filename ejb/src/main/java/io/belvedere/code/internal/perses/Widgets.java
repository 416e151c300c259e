package io.belvedere.code.internal.perses;

import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.LinksDraft;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.TextDraft;
import io.belvedere.code.internal.foreign.WidgetDraft;
import io.belvedere.layout.Query;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Panels as widgets. A panel of a kind that we do not have is dropped. */
final class Widgets {

    private static final Map<String, WidgetType> TYPES = Map.of(
            "TimeSeriesChart", WidgetType.TIME_SERIES,
            "StatChart", WidgetType.STAT,
            "GaugeChart", WidgetType.GAUGE,
            "BarChart", WidgetType.BAR,
            "Table", WidgetType.TABLE,
            "TimeSeriesTable", WidgetType.TABLE,
            "HeatMapChart", WidgetType.HEAT_MAP,
            "Markdown", WidgetType.TEXT);

    private final TextDraft texts;

    Widgets(TextDraft texts) {
        this.texts = texts;
    }

    /** The title of a grid, if it has one. */
    Optional<Widget> heading(ForeignObject display) {
        String title = FittedText.plain(display, "title", Widget.MAX_TITLE_LENGTH);
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Widget(WidgetType.TEXT, title, "", List.of(), WidgetOptions.NONE));
    }

    Optional<Widget> widget(ForeignObject panel) {
        panel.ignore("kind");
        ForeignObject spec = panel.object("spec");
        ForeignObject display = spec.object("display");
        ForeignObject plugin = spec.object("plugin");
        String kind = plugin.text("kind", "");
        WidgetType type = TYPES.get(kind);
        if (type == null) {
            panel.dropped(
                    "panel " + Shown.value(display.text("name", "")) + " of kind " + Shown.value(kind),
                    "Belvedere has no such widget");
            panel.ignoreAll();
            return Optional.empty();
        }
        WidgetDraft draft = new WidgetDraft(
                type,
                FittedText.plain(display, "name", Widget.MAX_TITLE_LENGTH),
                FittedText.of(display, "description", Widget.MAX_DESCRIPTION_LENGTH));
        plugin.ignore("metadata");
        readData(spec, draft);
        readOwn(plugin.object("spec"), kind, draft);
        return Optional.of(draft.widget());
    }

    private static void readData(ForeignObject spec, WidgetDraft draft) {
        List<Query> queries = SpecQueries.read(spec);
        if (draft.type().hasData()) {
            draft.queries(queries);
        } else if (!queries.isEmpty()) {
            spec.drop("queries", "queries", "this widget shows no data");
        }
        LinksDraft links = new LinksDraft();
        for (ForeignObject link : spec.objects("links")) {
            link.ignore("targetBlank", "tooltip", "renderVariables");
            links.add(link, "name");
        }
        draft.option(spec, "links", "links", links.option());
    }

    private void readOwn(ForeignObject spec, String kind, WidgetDraft draft) {
        switch (kind) {
            case "TimeSeriesChart" -> Charts.readTimeSeries(spec, draft);
            case "StatChart" -> Charts.readStat(spec, draft);
            case "GaugeChart" -> Charts.readGauge(spec, draft);
            case "BarChart" -> Charts.readBar(spec, draft);
            case "Table" -> Tables.read(spec, draft);
            case "HeatMapChart" -> Charts.readHeatMap(spec, draft);
            case "Markdown" -> draft.option(spec, "text", "content", texts.markdown(spec, "text"));
            default -> draft.option(spec, "queries", "rows", "samples");
        }
    }
}
