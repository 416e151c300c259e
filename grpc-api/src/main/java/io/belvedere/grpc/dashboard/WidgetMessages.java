package io.belvedere.grpc.dashboard;

import io.belvedere.grpc.value.JsonMessages;
import io.belvedere.layout.Query;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.problem.BelvedereException;

/** Widgets and their types as messages. */
final class WidgetMessages {

    private WidgetMessages() {}

    static io.belvedere.grpc.v1.Widget toMessage(Widget widget) {
        return io.belvedere.grpc.v1.Widget.newBuilder()
                .setType(toMessage(widget.type()))
                .setTitle(widget.title())
                .setDescription(widget.description())
                .addAllQueries(
                        widget.queries().stream().map(WidgetMessages::toMessage).toList())
                .setOptions(JsonMessages.struct(widget.options().values()))
                .build();
    }

    static Widget toWidget(io.belvedere.grpc.v1.Widget message) {
        return new Widget(
                toWidgetType(message.getType()),
                message.getTitle(),
                message.getDescription(),
                message.getQueriesList().stream().map(WidgetMessages::toQuery).toList(),
                new WidgetOptions(JsonMessages.object("widget.options", message.getOptions())));
    }

    static io.belvedere.grpc.v1.Query toMessage(Query query) {
        return io.belvedere.grpc.v1.Query.newBuilder()
                .setId(query.id())
                .setExpression(query.expression())
                .setLegend(query.legend())
                .setHidden(query.hidden())
                .build();
    }

    static Query toQuery(io.belvedere.grpc.v1.Query message) {
        return new Query(message.getId(), message.getExpression(), message.getLegend(), message.getHidden());
    }

    static io.belvedere.grpc.v1.WidgetType toMessage(WidgetType type) {
        return switch (type) {
            case TIME_SERIES -> io.belvedere.grpc.v1.WidgetType.WIDGET_TYPE_TIME_SERIES;
            case STAT -> io.belvedere.grpc.v1.WidgetType.WIDGET_TYPE_STAT;
            case GAUGE -> io.belvedere.grpc.v1.WidgetType.WIDGET_TYPE_GAUGE;
            case BAR -> io.belvedere.grpc.v1.WidgetType.WIDGET_TYPE_BAR;
            case TABLE -> io.belvedere.grpc.v1.WidgetType.WIDGET_TYPE_TABLE;
            case HEAT_MAP -> io.belvedere.grpc.v1.WidgetType.WIDGET_TYPE_HEAT_MAP;
            case TEXT -> io.belvedere.grpc.v1.WidgetType.WIDGET_TYPE_TEXT;
            case ALERT_LIST -> io.belvedere.grpc.v1.WidgetType.WIDGET_TYPE_ALERT_LIST;
            case DASHBOARD_LIST -> io.belvedere.grpc.v1.WidgetType.WIDGET_TYPE_DASHBOARD_LIST;
        };
    }

    static WidgetType toWidgetType(io.belvedere.grpc.v1.WidgetType message) {
        return switch (message) {
            case WIDGET_TYPE_TIME_SERIES -> WidgetType.TIME_SERIES;
            case WIDGET_TYPE_STAT -> WidgetType.STAT;
            case WIDGET_TYPE_GAUGE -> WidgetType.GAUGE;
            case WIDGET_TYPE_BAR -> WidgetType.BAR;
            case WIDGET_TYPE_TABLE -> WidgetType.TABLE;
            case WIDGET_TYPE_HEAT_MAP -> WidgetType.HEAT_MAP;
            case WIDGET_TYPE_TEXT -> WidgetType.TEXT;
            case WIDGET_TYPE_ALERT_LIST -> WidgetType.ALERT_LIST;
            case WIDGET_TYPE_DASHBOARD_LIST -> WidgetType.DASHBOARD_LIST;
            case WIDGET_TYPE_UNSPECIFIED, UNRECOGNIZED ->
                throw BelvedereException.invalid("widget.type", "is missing or unknown");
        };
    }
}
