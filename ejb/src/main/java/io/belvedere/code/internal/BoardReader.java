package io.belvedere.code.internal;

import io.belvedere.code.BoardFile;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.TimeRanges;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.Variables;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderPath;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a board from the nodes of a file. What the shape of files cannot say is found here, and told together with it. */
final class BoardReader {

    private final TenantId tenant;
    private final LayoutLimits limits;
    private final FileIds ids;
    private final Faults faults;

    BoardReader(TenantId tenant, LayoutLimits limits, Faults faults) {
        this.tenant = tenant;
        this.limits = limits;
        this.ids = new FileIds(tenant);
        this.faults = faults;
    }

    /** The board, or nothing but the faults. */
    BoardFile read(Node root) {
        Place file = Place.of(root);
        FileShape.of(limits).check(file, faults);
        Place metadata = file.member("metadata").orElse(file);
        Place spec = file.member("spec").orElse(file);
        String id = metadata.text("id").orElse("");
        DashboardId dashboard = new DashboardId(ids.of(id));
        List<Layout> layouts = new LayoutReader(tenant, limits, ids, id, faults).layouts(spec.items("layouts"));
        DashboardContent content = withDefaultLayout(content(spec), spec, id, layouts);
        List<String> folder = metadata.member("folder").map(this::folder).orElse(List.of());
        Long version = metadata.number("version").map(Double::longValue).orElse(null);
        faults.refuse();
        return new BoardFile(dashboard, folder, version, content, layouts);
    }

    private List<String> folder(Place place) {
        return faults.attempt(place, () -> {
                    List<String> names = FolderNames.parse(place.scalar(String.class).orElse(""));
                    if (names.size() > FolderPath.MAX_DEPTH) {
                        throw BelvedereException.invalid(
                                place.path(),
                                "has " + names.size() + " levels, at most " + FolderPath.MAX_DEPTH + " are allowed");
                    }
                    return names.stream()
                            .map(name -> Text.required("folder name", name, Folder.MAX_NAME_LENGTH))
                            .toList();
                })
                .orElse(List.of());
    }

    private DashboardContent content(Place spec) {
        DashboardContent content = DashboardContent.titled("untitled", "");
        content = set(content, spec, "title", (before, title) -> before.withTitle(text(title)));
        content = set(content, spec, "description", (before, text) -> before.withDescription(text(text)));
        content = set(content, spec, "template", (before, flag) -> before.asTemplate(spec.flag("template")));
        content = set(content, spec, "expiresAt", (before, end) -> before.endingAt(instant(end)));
        content = set(content, spec, "timeRange", (before, range) -> before.withTimeRange(timeRange(range)));
        return withVariables(withTags(content, spec), spec);
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

    private DashboardContent withTags(DashboardContent content, Place spec) {
        List<String> tags = new ArrayList<>();
        for (Place tag : spec.items("tags")) {
            faults.attempt(tag, () -> content.withTags(List.of(text(tag)))).ifPresent(one -> tags.addAll(one.tags()));
        }
        return set(content, spec, "tags", (before, place) -> before.withTags(tags));
    }

    private DashboardContent withVariables(DashboardContent content, Place spec) {
        List<Variable> variables = new ArrayList<>();
        Map<String, Place> byName = new HashMap<>();
        for (Place place : spec.items("variables")) {
            faults.attempt(place, () -> variable(place, variables.size())).ifPresent(variable -> {
                variables.add(variable);
                refuseSecond(byName, variable.name(), place, "name");
            });
        }
        return content.withVariables(variables);
    }

    private void refuseSecond(Map<String, Place> known, String key, Place place, String member) {
        Place first = known.putIfAbsent(key, place);
        if (first != null) {
            faults.add(place.path(member), place.spot(member), "is that of " + first.path() + " too");
        }
    }

    private static Variable variable(Place place, int order) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("label", "");
        json.put("multiple", false);
        json.put("includeAll", false);
        json.put("selected", List.of());
        place.text("type").filter(type -> type.equals("query") || type.equals("textbox")).ifPresent(type -> {
            json.put("pattern", "");
        });
        json.put("order", (double) order);
        json.putAll(members(place));
        return Variables.fromJson(place.path(), json);
    }

    private static TimeRange timeRange(Place place) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(TimeRanges.toJson(TimeRange.DEFAULT));
        json.putAll(members(place));
        return TimeRanges.fromJson(place.path(), json);
    }

    private DashboardContent withDefaultLayout(DashboardContent content, Place spec, String board, List<Layout> layouts) {
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

    private static String text(Place place) {
        return place.scalar(String.class).orElseThrow();
    }

    private static Map<String, @Nullable Object> members(Place place) {
        return ((Node.Mapping) place.node()).plain();
    }
}
