package io.belvedere.code.internal.foreign;

import io.belvedere.code.ForeignFormat;
import io.belvedere.code.ImportNote;
import io.belvedere.code.ImportTarget;
import io.belvedere.code.Imported;
import io.belvedere.code.internal.ForeignReader;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardRules;
import io.belvedere.json.JsonObject;
import io.belvedere.layout.Arrangement;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.LayoutRules;
import io.belvedere.layout.Markdown;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files of other systems, and what reading them gives. */
public final class Imports {

    private static final Markdown MARKDOWN = new CommonMarkdown();

    private Imports() {}

    public static @Nullable Object file(String name) {
        try (InputStream stream = Imports.class.getResourceAsStream("/io/belvedere/code/internal/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no file " + name);
            }
            return tree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
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

    static List<Region> regions(Imported imported) {
        return imported.layouts().get(0).regions();
    }

    static DashboardContent content(Imported imported) {
        return imported.content();
    }

    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        return JsonObject.with(namesAndValues);
    }
}
