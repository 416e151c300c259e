package io.belvedere.code.internal.grafana;

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
import java.util.Optional;

/** Panels as widgets. A panel of a type that we do not have is dropped. */
final class Widgets {

    private final Targets targets;
    private final TextDraft texts;
    private final Library library;

    Widgets(Targets targets, TextDraft texts, Library library) {
        this.targets = targets;
        this.texts = texts;
        this.library = library;
    }

    /** The title of a row, if it has one. What follows the row in the file is read by others. */
    Optional<Widget> heading(ForeignObject row) {
        row.ignore("id", "type", "datasource", "targets", "collapsed", "collapse", "$$hashKey");
        repeat(row, "row");
        String title = FittedText.plain(row, "title", Widget.MAX_TITLE_LENGTH);
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Widget(WidgetType.TEXT, title, "", List.of(), WidgetOptions.NONE));
    }

    Optional<Widget> widget(ForeignObject reference) {
        ForeignObject panel = library.panel(reference).orElse(reference);
        String type = panel.text("type", "");
        Optional<WidgetType> ours = type(panel, type);
        if (ours.isEmpty() || panel.has("repeatPanelId")) {
            panel.dropped(
                    "panel " + Shown.value(panel.text("title", "")) + " of type " + Shown.value(type),
                    why(panel, type));
            panel.ignoreAll();
            return Optional.empty();
        }
        WidgetDraft draft = new WidgetDraft(
                ours.get(),
                FittedText.plain(panel, "title", Widget.MAX_TITLE_LENGTH),
                FittedText.of(panel, "description", Widget.MAX_DESCRIPTION_LENGTH));
        readCommon(panel, draft);
        readOwn(panel, type, draft);
        if (draft.type().hasData()) {
            // After the panel's own options: an axis is logarithmic first, and then has no end at zero.
            Field.read(panel, draft);
        }
        return Optional.of(draft.widget());
    }

    private static String why(ForeignObject panel, String type) {
        if (panel.has("repeatPanelId")) {
            return "Grafana made it of another panel when repeating that";
        }
        return type.isEmpty() && panel.has("libraryPanel")
                ? "it stands in a library that the file does not hold"
                : "Belvedere has no such widget";
    }

    private static Optional<WidgetType> type(ForeignObject panel, String type) {
        return switch (type) {
            case "timeseries", "graph" -> Optional.of(WidgetType.TIME_SERIES);
            case "stat" -> Optional.of(WidgetType.STAT);
            case "singlestat" -> Optional.of(SingleStat.isGauge(panel) ? WidgetType.GAUGE : WidgetType.STAT);
            case "gauge", "bargauge" -> Optional.of(WidgetType.GAUGE);
            case "barchart" -> Optional.of(WidgetType.BAR);
            case "table", "table-old" -> Optional.of(WidgetType.TABLE);
            case "heatmap" -> Optional.of(WidgetType.HEAT_MAP);
            case "text" -> Optional.of(WidgetType.TEXT);
            case "alertlist" -> Optional.of(WidgetType.ALERT_LIST);
            case "dashlist" -> Optional.of(WidgetType.DASHBOARD_LIST);
            default -> Optional.empty();
        };
    }

    private void readOwn(ForeignObject panel, String type, WidgetDraft draft) {
        switch (type) {
            case "timeseries" -> TimeSeries.read(panel, draft);
            case "graph" -> Graph.read(panel, draft);
            case "stat" -> SingleValues.readStat(panel, draft);
            case "singlestat" -> SingleStat.read(panel, draft);
            case "gauge" -> SingleValues.readGauge(panel, draft);
            case "bargauge" -> SingleValues.readBarGauge(panel, draft);
            case "barchart" -> BarChart.read(panel, draft);
            case "table-old" -> Table.readOld(panel, draft);
            case "table" -> readTable(panel, draft);
            case "heatmap" -> HeatMap.read(panel, draft);
            case "text" -> readText(panel, draft);
            case "alertlist" -> Lists.readAlerts(panel, draft);
            default -> Lists.readDashboards(panel, draft);
        }
    }

    /** Until Grafana 7, the type {@code table} was what is {@code table-old} now; its columns have styles. */
    private static void readTable(ForeignObject panel, WidgetDraft draft) {
        if (panel.has("styles")) {
            Table.readOld(panel, draft);
        } else {
            Table.read(panel, draft);
        }
    }

    private void readCommon(ForeignObject panel, WidgetDraft draft) {
        panel.ignore(
                "id",
                "pluginVersion",
                "editable",
                "error",
                "isNew",
                "cacheTimeout",
                "$$hashKey",
                "minSpan",
                "queryCachingTTL");
        panel.ignoreIf("transparent", false);
        repeat(panel, "panel");
        if (panel.has("libraryPanel")) {
            Library.note(panel);
        }
        for (ForeignObject transformation : panel.objects("transformations")) {
            transformation.dropped(
                    "transformation " + Shown.value(transformation.text("id", "")), "data are drawn as queries answer");
            transformation.ignoreAll();
        }
        List<Query> queries = targets.queries(panel);
        if (draft.type().hasData()) {
            draft.queries(queries);
            links(panel, draft);
        } else {
            panel.object("fieldConfig").ignoreAll();
            if (!queries.isEmpty()) {
                panel.drop("targets", "queries", "this widget shows no data");
            }
        }
    }

    private static void repeat(ForeignObject object, String what) {
        object.text("repeat")
                .filter(variable -> !variable.isEmpty())
                .ifPresent(variable -> object.drop(
                        "repeat",
                        "repeat for " + Shown.value(variable),
                        "the " + what + " is drawn once, for all values chosen"));
        object.ignore("repeatDirection", "maxPerRow", "repeatIteration", "repeatedByRow", "scopedVars");
    }

    private static void links(ForeignObject panel, WidgetDraft draft) {
        LinksDraft links = new LinksDraft();
        for (ForeignObject link : panel.objects("links")) {
            link.ignore("targetBlank", "icon", "type", "tooltip", "tags", "asDropdown", "$$hashKey");
            link.ignoreIf("includeVars", false);
            link.ignoreIf("keepTime", false);
            links.add(link, "title");
        }
        draft.option(panel, "links", "links", links.option());
    }

    private void readText(ForeignObject panel, WidgetDraft draft) {
        ForeignObject options = panel.has("options") ? panel.object("options") : panel;
        String mode = options.text("mode", "markdown");
        options.object("code").ignoreAll();
        options.ignore("frameIndex");
        options.ignoreIf("renderMode", "once");
        switch (mode) {
            case "html" -> options.drop("content", "HTML content", "texts are Markdown without HTML");
            case "code" ->
                draft.option(
                        options,
                        "content",
                        "content",
                        texts.code(FittedText.of(options, "content", TextDraft.MAX_LENGTH)));
            default -> draft.option(options, "content", "content", texts.markdown(options, "content"));
        }
    }
}
