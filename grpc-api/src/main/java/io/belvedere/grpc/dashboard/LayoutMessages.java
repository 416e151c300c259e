package io.belvedere.grpc.dashboard;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.grpc.value.Etags;
import io.belvedere.grpc.value.Timestamps;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;

/** Layouts and their regions as messages. */
final class LayoutMessages {

    private LayoutMessages() {}

    static io.belvedere.grpc.v1.Layout toMessage(Layout layout) {
        io.belvedere.grpc.v1.Layout.Builder message = io.belvedere.grpc.v1.Layout.newBuilder()
                .setId(layout.id().toString())
                .setDashboardId(layout.dashboard().toString())
                .setName(layout.name())
                .setCreateTime(Timestamps.toMessage(layout.createdAt()))
                .setEtag(Etags.toEtag(layout.version()));
        layout.regions().forEach(region -> message.addRegions(toMessage(region)));
        return message.build();
    }

    static io.belvedere.grpc.v1.Region toMessage(Region region) {
        return io.belvedere.grpc.v1.Region.newBuilder()
                .setId(region.id().toString())
                .setPlacement(toMessage(region.placement()))
                .setWidget(WidgetMessages.toMessage(region.widget()))
                .setOrder(region.order())
                .setLocked(region.locked())
                .setCollapsed(region.collapsed())
                .build();
    }

    static io.belvedere.grpc.v1.Placement toMessage(Placement placement) {
        return io.belvedere.grpc.v1.Placement.newBuilder()
                .setX(placement.x())
                .setY(placement.y())
                .setWidth(placement.width())
                .setHeight(placement.height())
                .build();
    }

    static Placement toPlacement(io.belvedere.grpc.v1.Placement message) {
        return new Placement(message.getX(), message.getY(), message.getWidth(), message.getHeight());
    }

    static LayoutId toLayoutId(String text) {
        return LayoutId.parse("layout_id", text);
    }

    static RegionId toRegionId(String text) {
        return RegionId.parse("region_id", text);
    }
}
