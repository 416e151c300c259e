package io.belvedere.layout.internal;

import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;

/** Writes a region field by field; numbers are never given to another field. */
@ProtoAdapter(Region.class)
final class RegionAdapter {

    @ProtoFactory
    Region create(
            String id,
            int x,
            int y,
            int width,
            int height,
            int order,
            boolean locked,
            boolean collapsed,
            Widget widget) {
        return new Region(
                RegionId.parse("id", id), new Placement(x, y, width, height), order, locked, collapsed, widget);
    }

    @ProtoField(1)
    String getId(Region region) {
        return region.id().toString();
    }

    @ProtoField(number = 2, defaultValue = "0")
    int getX(Region region) {
        return region.placement().x();
    }

    @ProtoField(number = 3, defaultValue = "0")
    int getY(Region region) {
        return region.placement().y();
    }

    @ProtoField(number = 4, defaultValue = "0")
    int getWidth(Region region) {
        return region.placement().width();
    }

    @ProtoField(number = 5, defaultValue = "0")
    int getHeight(Region region) {
        return region.placement().height();
    }

    @ProtoField(number = 6, defaultValue = "0")
    int getOrder(Region region) {
        return region.order();
    }

    @ProtoField(number = 7, defaultValue = "false")
    boolean getLocked(Region region) {
        return region.locked();
    }

    @ProtoField(number = 8, defaultValue = "false")
    boolean getCollapsed(Region region) {
        return region.collapsed();
    }

    @ProtoField(9)
    Widget getWidget(Region region) {
        return region.widget();
    }
}
