package io.belvedere.code.internal.grafana;

import io.belvedere.code.ImportTarget;
import io.belvedere.code.Imported;
import io.belvedere.code.internal.foreign.DraftedLayout;
import io.belvedere.code.internal.foreign.FittedTags;
import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.ImportReport;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.TextDraft;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Markdown;
import io.belvedere.problem.BelvedereException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a dashboard of Grafana: the classic model, as it is exported, wrapped as the API answers it, or as the spec of a
 * resource. The newer model of elements and layouts is refused.
 */
public final class GrafanaReader {

    private static final String LAYOUT_NAME = "Main";
    private static final String UNTITLED = "Imported dashboard";

    private final ForeignObject model;
    private final ImportReport report;

    private GrafanaReader(ForeignObject model, ImportReport report) {
        this.model = model;
        this.report = report;
    }

    public static Imported read(Map<?, ?> file, ImportTarget target, Markdown markdown) {
        ImportReport report = new ImportReport();
        ForeignObject root = ForeignObject.root(file, report);
        Imported imported = new GrafanaReader(Wrapping.model(root), report).read(target, markdown);
        root.reportRest(Reasons.BY_MEMBER);
        return new Imported(imported.content(), imported.layouts(), report.notes());
    }

    private Imported read(ImportTarget target, Markdown markdown) {
        requirePanels();
        Sources sources = Sources.of(model);
        DashboardContent content = content(sources);
        DraftedLayout draft = new DraftedLayout(target, report);
        Panels panels =
                new Panels(new Widgets(new Targets(sources), new TextDraft(markdown), new Library(model)), draft);
        if (model.value("panels") instanceof List<?>) {
            panels.readGrid(model.objects("panels"));
        }
        if (model.value("rows") instanceof List<?>) {
            panels.readRows(model.objects("rows"));
        }
        Layout layout = draft.named(LAYOUT_NAME, content.variables());
        readRest();
        return new Imported(content.withDefaultLayout(layout.id()), List.of(layout), List.of());
    }

    private void requirePanels() {
        boolean classic = model.value("panels") instanceof List<?> || model.value("rows") instanceof List<?>;
        if (!classic) {
            throw BelvedereException.invalid(
                    model.path("panels"),
                    "must be a list, is " + Shown.kind(model.value("panels")) + "; nor is there a list of rows");
        }
    }

    private DashboardContent content(Sources sources) {
        String title = FittedText.plain(model, "title", DashboardContent.MAX_TITLE_LENGTH);
        if (title.isEmpty()) {
            report.approximated(model.path("title"), "title", "there is none, '" + UNTITLED + "' stands for it");
        }
        return DashboardContent.titled(
                        title.isEmpty() ? UNTITLED : title,
                        FittedText.of(model, "description", DashboardContent.MAX_DESCRIPTION_LENGTH))
                .withTags(FittedTags.of(model, "tags"))
                .withVariables(TemplateVariables.read(model, sources, constants()))
                .withTimeRange(TimeSettings.read(model));
    }

    private Map<String, String> constants() {
        Map<String, String> constants = new HashMap<>();
        for (ForeignObject input : model.objects("__inputs")) {
            if ("constant".equals(input.text("type", ""))) {
                constants.put(input.text("name", ""), input.text("value", ""));
            }
            input.ignoreAll();
        }
        return constants;
    }

    private void readRest() {
        model.ignore(
                "id",
                "uid",
                "version",
                "schemaVersion",
                "iteration",
                "gnetId",
                "revision",
                "style",
                "editable",
                "hideControls",
                "sharedCrosshair",
                "originalTitle",
                "orgId",
                "time",
                "refresh",
                "__requires",
                "timeRangeUpdatedDuringEditOrView");
        model.ignoreIf("timezone", "browser");
        model.ignoreIf("graphTooltip", 0.0);
        model.ignoreIf("fiscalYearStartMonth", 0.0);
        model.ignoreIf("liveNow", false);
        model.ignoreIf("preload", false);
        for (ForeignObject annotation : model.object("annotations").objects("list")) {
            boolean builtIn = annotation.has("builtIn") && !Boolean.FALSE.equals(annotation.value("builtIn"));
            if (!builtIn) {
                annotation.dropped(
                        "annotation " + Shown.value(annotation.text("name", "")), "Belvedere draws no annotations yet");
            }
            annotation.ignoreAll();
        }
        for (ForeignObject link : model.objects("links")) {
            link.dropped("link " + Shown.value(link.text("title", "")), "a dashboard has no links here");
            link.ignoreAll();
        }
    }
}
