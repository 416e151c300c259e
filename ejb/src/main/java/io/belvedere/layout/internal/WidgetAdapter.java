package io.belvedere.layout.internal;

import io.belvedere.cache.internal.JsonText;
import io.belvedere.layout.Query;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import java.util.ArrayList;
import java.util.List;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;

/** Writes a widget, its options as JSON; numbers are never given to another field. */
@ProtoAdapter(Widget.class)
final class WidgetAdapter {

    @ProtoFactory
    Widget create(String type, String title, String description, List<Query> queries, String options) {
        return new Widget(
                WidgetType.valueOf(type),
                title,
                description,
                queries,
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

    @ProtoField(number = 4, collectionImplementation = ArrayList.class)
    List<Query> getQueries(Widget widget) {
        return widget.queries();
    }

    @ProtoField(5)
    String getOptions(Widget widget) {
        return JsonText.write(widget.options().values());
    }
}
