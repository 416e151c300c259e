package io.belvedere.code.internal.perses;

import io.belvedere.code.ImportTarget;
import io.belvedere.code.Imported;
import io.belvedere.code.internal.foreign.DraftedLayout;
import io.belvedere.code.internal.foreign.Durations;
import io.belvedere.code.internal.foreign.FittedTags;
import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.FittedTimeRange;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.ImportReport;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.TextDraft;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Markdown;
import io.belvedere.problem.BelvedereException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a dashboard of Perses: the resource as its API and its files hold it. */
public final class PersesReader {

    private static final String LAYOUT_NAME = "Main";
    private static final String UNTITLED = "Imported dashboard";

    private final ForeignObject root;
    private final ForeignObject spec;
    private final ImportReport report;

    private PersesReader(ForeignObject root, ImportReport report) {
        this.root = root;
        this.spec = root.object("spec");
        this.report = report;
    }

    public static Imported read(Map<?, ?> file, ImportTarget target, Markdown markdown) {
        ImportReport report = new ImportReport();
        ForeignObject root = ForeignObject.root(file, report);
        Imported imported = new PersesReader(root, report).read(target, markdown);
        root.reportRest(Reasons.BY_MEMBER);
        return new Imported(imported.content(), imported.layouts(), report.notes());
    }

    private Imported read(ImportTarget target, Markdown markdown) {
        requirePanels();
        root.ignore("kind", "apiVersion");
        DashboardContent content = content();
        DraftedLayout draft = new DraftedLayout(target, report);
        new Grids(spec, new Widgets(new TextDraft(markdown)), draft).read();
        Layout layout = draft.named(LAYOUT_NAME, content.variables());
        for (String name : spec.object("datasources").names()) {
            ForeignObject datasource = spec.object("datasources").object(name);
            datasource.dropped("data source " + Shown.value(name), "queries run on Belvedere's own metrics");
            datasource.ignoreAll();
        }
        return new Imported(content.withDefaultLayout(layout.id()), List.of(layout), List.of());
    }

    private void requirePanels() {
        if (!(spec.value("panels") instanceof Map<?, ?>)) {
            throw BelvedereException.invalid(
                    "spec.panels", "must be an object, is " + Shown.kind(spec.value("panels")));
        }
    }

    private DashboardContent content() {
        ForeignObject metadata = root.object("metadata");
        metadata.ignore("createdAt", "updatedAt", "version", "name");
        metadata.text("project")
                .filter(project -> !project.isEmpty())
                .ifPresent(project -> report.info(
                        metadata.path("project"),
                        "project " + Shown.value(project),
                        "the dashboard is put into no folder"));
        ForeignObject display = spec.object("display");
        return DashboardContent.titled(
                        title(metadata, display),
                        FittedText.of(display, "description", DashboardContent.MAX_DESCRIPTION_LENGTH))
                .withTags(FittedTags.of(metadata, "tags"))
                .withVariables(SpecVariables.of(spec))
                .withTimeRange(timeRange());
    }

    private String title(ForeignObject metadata, ForeignObject display) {
        String title = FittedText.plain(display, "name", DashboardContent.MAX_TITLE_LENGTH);
        if (title.isEmpty()) {
            title = FittedText.plain(metadata, "name", DashboardContent.MAX_TITLE_LENGTH);
        }
        if (title.isEmpty()) {
            report.approximated(display.path("name"), "title", "there is none, '" + UNTITLED + "' stands for it");
        }
        return title.isEmpty() ? UNTITLED : title;
    }

    private TimeRange timeRange() {
        Optional<Duration> window = duration("duration");
        Optional<Duration> refresh = duration("refreshInterval");
        String from = window.map(PersesReader::relative).orElse(TimeRange.DEFAULT.from());
        return FittedTimeRange.of(report, spec.path("duration"), from, "now", refresh.orElse(null));
    }

    private Optional<Duration> duration(String member) {
        Optional<String> text = spec.text(member).filter(one -> !one.isEmpty() && !one.matches("0(ms|s|m|h)?"));
        Optional<Duration> duration = text.flatMap(Durations::parse);
        if (text.isPresent() && duration.isEmpty()) {
            spec.drop(member, member + " " + Shown.value(text.get()), "it is no length of time");
        }
        return duration;
    }

    /** In the largest unit that leaves no rest: our ranges have one unit. */
    private static String relative(Duration window) {
        long seconds = Math.max(1, window.toSeconds());
        if (seconds % 86_400 == 0) {
            return "now-" + seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return "now-" + seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? "now-" + seconds / 60 + "m" : "now-" + seconds + "s";
    }
}
