package io.belvedere.rest.layout;

import io.belvedere.layout.Layout;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.layout.Widget;
import io.belvedere.rest.resource.JsonValues;
import jakarta.json.stream.JsonGenerator;

/** Layouts as JSON, whose members have the names of the GraphQL schema. */
final class LayoutMessages {

    private LayoutMessages() {}

    static void write(Layout layout, JsonGenerator json) {
        json.writeStartObject()
                .write("id", layout.id().toString())
                .write("name", layout.name())
                .write("version", layout.version())
                .writeStartArray("regions");
        layout.regions().forEach(region -> write(region, json));
        json.writeEnd().writeEnd();
    }

    private static void write(Region region, JsonGenerator json) {
        Placement placement = region.placement();
        json.writeStartObject()
                .write("id", region.id().toString())
                .write("x", placement.x())
                .write("y", placement.y())
                .write("width", placement.width())
                .write("height", placement.height())
                .write("order", region.order())
                .write("locked", region.locked())
                .write("collapsed", region.collapsed())
                .writeKey("widget");
        write(region.widget(), json);
        json.writeEnd();
    }

    private static void write(Widget widget, JsonGenerator json) {
        json.writeStartObject()
                .write("type", widget.type().name())
                .write("title", widget.title())
                .write("description", widget.description())
                .writeStartArray("queries");
        widget.queries().forEach(query -> write(query, json));
        json.writeEnd();
        JsonValues.write("options", widget.options().values(), json);
        json.writeEnd();
    }

    private static void write(Query query, JsonGenerator json) {
        json.writeStartObject()
                .write("id", query.id())
                .write("expression", query.expression())
                .write("legend", query.legend())
                .write("hidden", query.hidden())
                .writeEnd();
    }
}
