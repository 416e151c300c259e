package io.belvedere.code.internal;

import io.belvedere.code.BoardFile;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.TimeRangeRules;
import io.belvedere.dashboard.TimeRanges;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.Markdown;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a board from the nodes of a file. What the shape of files cannot say is found here, and told together with it. */
final class BoardReader {

    private final TenantId tenant;
    private final LayoutLimits limits;
    private final Markdown markdown;
    private final FileIds ids;
    private final Faults faults;

    BoardReader(TenantId tenant, LayoutLimits limits, Markdown markdown, Faults faults) {
        this.markdown = markdown;
        this.tenant = tenant;
        this.limits = limits;
        this.ids = new FileIds(tenant);
        this.faults = faults;
    }

    /** The board, or nothing but the faults. */
    BoardFile read(Node root) {
        Place file = Place.of(root);
        new ShapeCheck(faults).check(file, FileShape.of(limits));
        Place metadata = file.member("metadata").orElse(file);
        Place spec = file.member("spec").orElse(file);
        String id = metadata.text("id").orElse("");
        DashboardId dashboard = new DashboardId(ids.of(id));
        List<Layout> layouts =
                new LayoutReader(tenant, limits, ids, id, markdown, faults).layouts(spec.items("layouts"));
        DashboardContent content = withDefaultLayout(content(spec), spec, id, layouts);
        List<String> folder = metadata.member("folder").map(this::folder).orElse(List.of());
        Long version = metadata.number("version").map(Double::longValue).orElse(null);
        faults.refuse();
        return new BoardFile(dashboard, folder, version, content, layouts);
    }

    private List<String> folder(Place place) {
        return faults.attempt(place, () -> FolderNames.parse(place.path(), text(place)))
                .orElse(List.of());
    }

    private DashboardContent content(Place spec) {
        DashboardContent content = DashboardContent.titled("untitled", "");
        content = set(content, spec, "title", (before, title) -> before.withTitle(plain(title)));
        content = set(content, spec, "description", (before, text) -> before.withDescription(text(text)));
        content = set(content, spec, "template", (before, flag) -> before.asTemplate(spec.flag("template")));
        content = set(content, spec, "expiresAt", (before, end) -> before.endingAt(instant(end)));
        content = withTags(withTimeRange(content, spec), spec);
        return content.withVariables(new VariableReader(faults).variables(spec));
    }

    private DashboardContent set(
            DashboardContent content,
            Place spec,
            String member,
            BiFunction<DashboardContent, Place, DashboardContent> change) {
        return spec.member(member)
                .flatMap(place -> faults.attempt(place, () -> change.apply(content, place)))
                .orElse(content);
    }

    private DashboardContent withTimeRange(DashboardContent content, Place spec) {
        return spec.member("timeRange")
                .flatMap(place -> faults.attempt(place, "timeRange", () -> {
                    TimeRange range = timeRange(place);
                    TimeRangeRules.check(range);
                    return content.withTimeRange(range);
                }))
                .orElse(content);
    }

    private DashboardContent withTags(DashboardContent content, Place spec) {
        List<String> tags = new ArrayList<>();
        for (Place tag : spec.items("tags")) {
            faults.attempt(tag, () -> content.withTags(List.of(plain(tag)))).ifPresent(one -> tags.addAll(one.tags()));
        }
        return set(content, spec, "tags", (before, place) -> before.withTags(tags));
    }

    private static TimeRange timeRange(Place place) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(TimeRanges.toJson(TimeRange.DEFAULT));
        json.putAll(members(place));
        return TimeRanges.fromJson("timeRange", json);
    }

    private DashboardContent withDefaultLayout(
            DashboardContent content, Place spec, String board, List<Layout> layouts) {
        return set(content, spec, "defaultLayout", (before, place) -> {
            LayoutId id = new LayoutId(ids.of(board, text(place)));
            if (layouts.stream().noneMatch(layout -> layout.id().equals(id))) {
                throw BelvedereException.invalid(place.path(), "is no layout of this file");
            }
            return before.withDefaultLayout(id);
        });
    }

    private static Instant instant(Place place) {
        try {
            return Instant.parse(text(place));
        } catch (DateTimeParseException none) {
            throw BelvedereException.invalid(place.path(), "must be an instant such as 2026-01-31T08:00:00Z");
        }
    }

    private static String plain(Place place) {
        String text = text(place);
        Text.requirePlain(place.path(), text);
        return text;
    }

    private static String text(Place place) {
        return place.scalar(String.class).orElseThrow();
    }

    private static Map<String, @Nullable Object> members(Place place) {
        return ((Node.Mapping) place.node()).plain();
    }
}
