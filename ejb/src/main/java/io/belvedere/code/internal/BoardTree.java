package io.belvedere.code.internal;

import io.belvedere.code.BoardFile;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.TimeRanges;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.Variables;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Queries;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.layout.Widget;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A board as the tree that its file writes: members in one fixed order, and none that has its default, so that two files
 * differ in no more lines than the boards do in matters.
 */
final class BoardTree {

    private BoardTree() {}

    static Map<String, @Nullable Object> of(BoardFile file) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", FileShape.API_VERSION);
        tree.put("kind", FileShape.KIND);
        tree.put("metadata", metadata(file));
        tree.put("spec", spec(file));
        return tree;
    }

    private static Map<String, @Nullable Object> metadata(BoardFile file) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("id", file.id().toString());
        unless(metadata, file.folder().isEmpty(), "folder", FolderNames.text(file.folder()));
        Long version = file.version();
        unless(metadata, version == null, "version", version == null ? null : version.doubleValue());
        return metadata;
    }

    private static Map<String, @Nullable Object> spec(BoardFile file) {
        DashboardContent content = file.content();
        Map<String, @Nullable Object> spec = new LinkedHashMap<>();
        spec.put("title", content.title());
        unless(spec, content.description().isEmpty(), "description", content.description());
        unless(spec, content.tags().isEmpty(), "tags", List.copyOf(content.tags()));
        unless(spec, !content.template(), "template", true);
        unless(spec, content.expiresAt() == null, "expiresAt", String.valueOf(content.expiresAt()));
        unless(spec, content.timeRange().equals(TimeRange.DEFAULT), "timeRange", timeRange(content.timeRange()));
        list(
                spec,
                "variables",
                content.variables().stream().map(BoardTree::variable).toList());
        unless(spec, content.defaultLayout() == null, "defaultLayout", String.valueOf(content.defaultLayout()));
        spec.put("layouts", file.layouts().stream().map(BoardTree::layout).toList());
        return spec;
    }

    private static Map<String, @Nullable Object> timeRange(TimeRange range) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(TimeRanges.toJson(range));
        json.values().removeIf(value -> value == null);
        return json;
    }

    private static Map<String, @Nullable Object> variable(Variable variable) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(Variables.toJson(variable));
        json.remove("order");
        dropDefaults(json, "label", "pattern", "multiple", "includeAll", "selected");
        return json;
    }

    private static Map<String, @Nullable Object> layout(Layout layout) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", layout.id().toString());
        tree.put("name", layout.name());
        list(tree, "regions", layout.regions().stream().map(BoardTree::region).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> region(Region region) {
        Placement placement = region.placement();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", region.id().toString());
        tree.put("x", (double) placement.x());
        tree.put("y", (double) placement.y());
        tree.put("width", (double) placement.width());
        tree.put("height", (double) placement.height());
        unless(tree, !region.locked(), "locked", true);
        unless(tree, !region.collapsed(), "collapsed", true);
        tree.put("widget", widget(region.widget()));
        return tree;
    }

    private static Map<String, @Nullable Object> widget(Widget widget) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", FileShape.name(widget.type()));
        unless(tree, widget.title().isEmpty(), "title", widget.title());
        unless(tree, widget.description().isEmpty(), "description", widget.description());
        list(tree, "queries", widget.queries().stream().map(BoardTree::query).toList());
        Map<String, @Nullable Object> options = widget.options().values();
        unless(tree, options.isEmpty(), "options", options);
        return tree;
    }

    private static Map<String, @Nullable Object> query(Query query) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(Queries.toJson(query));
        dropDefaults(json, "legend", "hidden");
        return json;
    }

    private static void list(Map<String, @Nullable Object> tree, String name, List<?> items) {
        unless(tree, items.isEmpty(), name, items);
    }

    private static void unless(
            Map<String, @Nullable Object> tree, boolean isDefault, String name, @Nullable Object value) {
        if (!isDefault) {
            tree.put(name, value);
        }
    }

    private static void dropDefaults(Map<String, @Nullable Object> json, String... names) {
        for (String name : names) {
            Object value = json.get(name);
            boolean isDefault = "".equals(value)
                    || Boolean.FALSE.equals(value)
                    || (value instanceof Collection<?> items && items.isEmpty());
            if (isDefault) {
                json.remove(name);
            }
        }
    }
}
