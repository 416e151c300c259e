package io.belvedere.layout.internal;

import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetType;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;

/** Writes a region with its widget field by field; numbers are never given to another field. */
@ProtoAdapter(Region.class)
final class RegionAdapter {

    @ProtoFactory
    Region create(
            String id, int x, int y, int width, int height, String widgetType, String widgetTitle, String options) {
        return new Region(
                RegionId.parse("id", id),
                new Placement(x, y, width, height),
                new Widget(WidgetType.valueOf(widgetType), widgetTitle, OptionsJson.parse(options)));
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

    @ProtoField(6)
    String getWidgetType(Region region) {
        return region.widget().type().name();
    }

    @ProtoField(7)
    String getWidgetTitle(Region region) {
        return region.widget().title();
    }

    @ProtoField(8)
    String getOptions(Region region) {
        return OptionsJson.write(region.widget().options());
    }
}
