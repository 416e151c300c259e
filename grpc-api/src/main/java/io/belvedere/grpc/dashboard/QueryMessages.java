package io.belvedere.grpc.dashboard;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.folder.FolderId;
import io.belvedere.grpc.v1.DashboardOrder;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.grpc.v1.WidgetType;
import io.belvedere.problem.BelvedereException;
import java.util.Optional;

/** What a list of dashboards is asked for by. */
final class QueryMessages {

    private QueryMessages() {}

    static DashboardQuery toQuery(Caller caller, ListDashboardsRequest message) {
        return new DashboardQuery(
                DashboardQuery.Viewer.of(caller),
                given(message.getText()),
                given(message.getOwner()),
                message.getTagsList(),
                given(message.getFolderId()).map(id -> FolderId.parse("folder_id", id)),
                toWidgetType(message.getWidgetType()),
                message.hasTemplate() ? Optional.of(message.getTemplate()) : Optional.empty(),
                message.getStarred(),
                toOrder(message.getOrderBy()));
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> toWidgetType(WidgetType type) {
        return type == WidgetType.WIDGET_TYPE_UNSPECIFIED
                ? Optional.empty()
                : Optional.of(WidgetMessages.toWidgetType(type).name());
    }

    private static DashboardQuery.Order toOrder(DashboardOrder order) {
        return switch (order) {
            case DASHBOARD_ORDER_UNSPECIFIED, DASHBOARD_ORDER_CREATED -> DashboardQuery.Order.CREATED;
            case DASHBOARD_ORDER_UPDATED -> DashboardQuery.Order.UPDATED;
            case DASHBOARD_ORDER_TITLE -> DashboardQuery.Order.TITLE;
            case DASHBOARD_ORDER_RELEVANCE -> DashboardQuery.Order.RELEVANCE;
            case UNRECOGNIZED -> throw BelvedereException.invalid("order_by", "is unknown");
        };
    }
}
