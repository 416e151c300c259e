package io.belvedere.grpc.dashboard;

import com.google.protobuf.Timestamp;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.grpc.v1.ListDashboardsResponse;
import io.belvedere.page.Cursors;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.time.Instant;

/** Dashboards and pages of them as messages. */
final class DashboardMessages {

    private DashboardMessages() {}

    static io.belvedere.grpc.v1.Dashboard toMessage(Dashboard dashboard) {
        return io.belvedere.grpc.v1.Dashboard.newBuilder()
                .setId(dashboard.id().toString())
                .setTitle(dashboard.title())
                .setDescription(dashboard.description())
                .setOwner(dashboard.owner())
                .setCreateTime(toMessage(dashboard.createdAt()))
                .setUpdateTime(toMessage(dashboard.updatedAt()))
                .setEtag(Etags.toEtag(dashboard.version()))
                .build();
    }

    static ListDashboardsResponse toMessage(Page<Dashboard> page, Cursors.OfList list) {
        ListDashboardsResponse.Builder message = ListDashboardsResponse.newBuilder();
        page.items().forEach(dashboard -> message.addDashboards(toMessage(dashboard)));
        page.next().map(list::write).ifPresent(message::setNextPageToken);
        return message.build();
    }

    static PageRequest toPageRequest(ListDashboardsRequest message, Cursors.OfList list) {
        int size = message.getPageSize() == 0 ? PageRequest.DEFAULT_SIZE : message.getPageSize();
        String token = message.getPageToken();
        return PageRequest.of("page_size", size, token.isEmpty() ? null : list.read("page_token", token));
    }

    static DashboardId toDashboardId(String text) {
        return DashboardId.parse("dashboard_id", text);
    }

    static Timestamp toMessage(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
