package io.belvedere.graphql.layout;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;

/** Where a widget is stored. Fields of a widget that is not what is stored now, such as one of a past board, have none. */
public record WidgetPlace(DashboardId dashboard, LayoutId layout, RegionId region) {

    static WidgetPlace of(Layout layout, Region region) {
        return new WidgetPlace(layout.dashboard(), layout.id(), region.id());
    }
}
