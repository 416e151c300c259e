package io.belvedere.code.internal.foreign;

import io.belvedere.code.ForeignFormat;
import io.belvedere.code.ImportNote;
import io.belvedere.code.ImportTarget;
import io.belvedere.code.Imported;
import io.belvedere.code.internal.ForeignReader;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardRules;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.Variables;
import io.belvedere.json.JsonObject;
import io.belvedere.layout.Arrangement;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.LayoutRules;
import io.belvedere.layout.Markdown;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetRules;
import io.belvedere.layout.WidgetType;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.tenant.TenantId;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files of other systems, and what reading them gives. */
public final class Imports {

    private static final Markdown MARKDOWN = new CommonMarkdown();

    private Imports() {}

    public static @Nullable Object file(String name) {
        return tree(text(name));
    }

    public static String text(String name) {
        try (InputStream stream = Imports.class.getResourceAsStream("/io/belvedere/code/internal/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static @Nullable Object tree(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return plain(reader.readValue());
        }
    }

    private static @Nullable Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                value.asJsonObject().forEach((name, member) -> object.put(name, plain(member)));
                yield object;
            }
            case ARRAY -> plain(value.asJsonArray());
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).doubleValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    private static List<@Nullable Object> plain(JsonArray array) {
        List<@Nullable Object> list = new ArrayList<>();
        array.forEach(element -> list.add(plain(element)));
        return list;
    }

    public static Imported read(@Nullable Object file) {
        ImportTarget target =
                new ImportTarget(new TenantId("acme"), DashboardId.random(), Instant.EPOCH, LayoutLimits.DEFAULTS);
        return ForeignReader.read(ForeignFormat.of(file), file, target, MARKDOWN);
    }

    /** Everything that saving the board would ask of it. */
    public static void requireLegal(Imported imported) {
        DashboardRules.check(imported.content());
        for (Layout layout : imported.layouts()) {
            LayoutRules.check(layout);
            Arrangement.requireLegal(
                    layout, layout.regions().stream().map(Region::id).toList(), LayoutLimits.DEFAULTS);
            layout.regions().forEach(region -> requireLegal(region.widget()));
        }
    }

    private static void requireLegal(Widget widget) {
        WidgetRules.check(widget);
        if (widget.type() == WidgetType.TEXT && widget.options().values().get("content") instanceof String content) {
            MARKDOWN.requireSafe("content", content);
        }
    }

    /** A line for each note. */
    public static String report(Imported imported) {
        return imported.report().stream().map(Imports::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(ImportNote note) {
        return note.severity() + " " + note.path() + ": " + note.what() + " | " + note.why();
    }

    /** Everything of the board but its ids, a line for each variable, region, query and option. */
    public static String board(Imported imported) {
        StringBuilder board = new StringBuilder();
        DashboardContent content = imported.content();
        line(board, "title " + content.title());
        line(board, "description " + content.description());
        line(board, "tags " + String.join(", ", content.tags()));
        line(
                board,
                "time " + content.timeRange().from() + " to "
                        + content.timeRange().until() + " every "
                        + content.timeRange().refresh());
        for (Variable variable : content.variables()) {
            line(board, "variable " + new TreeMap<>(Variables.toJson(variable)));
        }
        regions(imported).forEach(region -> region(board, region));
        return board.toString();
    }

    private static void region(StringBuilder board, Region region) {
        Widget widget = region.widget();
        Placement at = region.placement();
        line(board, "");
        line(board, widget.type() + " " + widget.title() + (region.collapsed() ? " (collapsed)" : ""));
        line(board, "  at " + at.x() + "," + at.y() + " " + at.width() + "x" + at.height());
        if (!widget.description().isEmpty()) {
            line(board, "  description " + widget.description());
        }
        for (Query query : widget.queries()) {
            String hidden = query.hidden() ? " (hidden)" : "";
            line(board, "  query " + query.id() + hidden + " " + query.expression() + " | " + query.legend());
        }
        new TreeMap<>(widget.options().values()).forEach((name, value) -> line(board, "  " + name + " " + value));
    }

    private static void line(StringBuilder board, String line) {
        board.append(line.stripTrailing()).append('\n');
    }

    static List<Region> regions(Imported imported) {
        return imported.layouts().get(0).regions();
    }

    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        return JsonObject.with(namesAndValues);
    }
}
