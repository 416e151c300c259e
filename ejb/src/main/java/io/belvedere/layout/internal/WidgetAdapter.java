package io.belvedere.layout.internal;

import io.belvedere.cache.internal.JsonText;
import io.belvedere.layout.Queries;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;

/** Writes a widget, its queries and options as JSON; numbers are never given to another field. */
@ProtoAdapter(Widget.class)
final class WidgetAdapter {

    @ProtoFactory
    Widget create(String type, String title, String description, String queries, String options) {
        return new Widget(
                WidgetType.valueOf(type),
                title,
                description,
                JsonText.parseArray(queries).stream().map(Queries::fromJson).toList(),
                new WidgetOptions(JsonText.parseObject(options)));
    }

    @ProtoField(1)
    String getType(Widget widget) {
        return widget.type().name();
    }

    @ProtoField(2)
    String getTitle(Widget widget) {
        return widget.title();
    }

    @ProtoField(3)
    String getDescription(Widget widget) {
        return widget.description();
    }

    @ProtoField(4)
    String getQueries(Widget widget) {
        return JsonText.write(widget.queries().stream().map(Queries::toJson).toList());
    }

    @ProtoField(5)
    String getOptions(Widget widget) {
        return JsonText.write(widget.options().values());
    }
}
