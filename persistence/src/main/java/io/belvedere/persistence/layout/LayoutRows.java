package io.belvedere.persistence.layout;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.Layout;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Between layouts with their regions, and rows. */
final class LayoutRows {

    private LayoutRows() {}

    static LayoutRow toRow(Layout layout) {
        LayoutRow row = new LayoutRow();
        row.id = layout.id().value();
        row.tenantId = layout.tenant().value();
        row.dashboardId = layout.dashboard().value();
        row.name = layout.name();
        row.createdAt = layout.createdAt().truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    static RegionRow toRow(LayoutRow layout, Region region, int position) {
        RegionRow row = new RegionRow();
        row.id = region.id().value();
        row.tenantId = layout.tenantId;
        row.layoutId = layout.id;
        write(region, position, row);
        return row;
    }

    /** Writes what may change in a region's life. */
    static void write(Region region, int position, RegionRow row) {
        row.position = position;
        row.x = region.placement().x();
        row.y = region.placement().y();
        row.width = region.placement().width();
        row.height = region.placement().height();
        row.widgetType = region.widget().type();
        row.widgetTitle = region.widget().title();
        row.options = region.widget().options();
    }

    static Layout toLayout(LayoutRow row, List<Region> regions) {
        return new Layout(
                new LayoutId(row.id),
                new TenantId(row.tenantId),
                new DashboardId(row.dashboardId),
                row.name,
                regions,
                row.createdAt,
                row.version);
    }

    static Region toRegion(RegionRow row) {
        return new Region(
                new RegionId(row.id),
                new Placement(row.x, row.y, row.width, row.height),
                new Widget(row.widgetType, row.widgetTitle, row.options));
    }
}
