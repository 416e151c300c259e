package io.belvedere.grpc.dashboard;

import com.google.protobuf.Timestamp;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.grpc.v1.ListDashboardsResponse;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import java.time.Instant;

/** Dashboards and pages of them as messages. */
final class DashboardMessages {

    private static final String PAGE_TOKEN = "page_token";

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

    static ListDashboardsResponse toMessage(Page<Dashboard> page) {
        ListDashboardsResponse.Builder message = ListDashboardsResponse.newBuilder();
        page.items().forEach(dashboard -> message.addDashboards(toMessage(dashboard)));
        if (page.hasMore()) {
            Dashboard last = page.items().get(page.items().size() - 1);
            message.setNextPageToken(new Position(last.createdAt(), last.id().toString()).encode());
        }
        return message.build();
    }

    static PageRequest toPageRequest(ListDashboardsRequest message) {
        int size = message.getPageSize() == 0 ? PageRequest.DEFAULT_SIZE : message.getPageSize();
        if (message.getPageToken().isEmpty()) {
            return PageRequest.of("page_size", size, null);
        }
        Position after = Position.parse(PAGE_TOKEN, message.getPageToken());
        DashboardId last = DashboardId.parse(PAGE_TOKEN, after.id());
        return PageRequest.of("page_size", size, new Position(after.createdAt(), last.toString()));
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
